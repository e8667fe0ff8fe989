package org.millwright.demo;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.millwright.http.Paged;
import org.millwright.identity.Accounts;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Memberships;
import org.millwright.identity.Role;
import org.millwright.responsibility.Commitments;
import org.millwright.responsibility.Duties;
import org.millwright.responsibility.NetLists;
import org.millwright.responsibility.PromiseTexts;
import org.millwright.responsibility.Promises;
import org.millwright.responsibility.Step;
import org.millwright.responsibility.StepHeld;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The net of responsibility of what is under way: officers with their steps, enterprises that have signed, and gaps that somebody has to close. */
@Component
class ResponsibilityMaker {

    private static final int SIGNED = 40;

    private final JdbcTemplate db;
    private final Accounts accounts;
    private final Memberships memberships;
    private final NetLists lists;
    private final Commitments commitments;
    private final Duties duties;
    private final PromiseTexts texts;
    private final Clock clock;

    ResponsibilityMaker(JdbcTemplate db, Accounts accounts, Memberships memberships, NetLists lists, Commitments commitments, Duties duties, PromiseTexts texts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.memberships = memberships;
        this.lists = lists;
        this.commitments = commitments;
        this.duties = duties;
        this.texts = texts;
        this.clock = clock;
    }

    void make(CurrentUser officer, CurrentUser health, CurrentUser company, CurrentUser installer) {
        open();
        List.of(Step.SITE, Step.GATE, Step.INSTALLATION, Step.LEAVING).forEach(step -> duties.take(officer, step, null));
        List.of(Step.PEOPLE, Step.REVIEW, Step.BEFORE_ENTRY, Step.DISINFECTION).forEach(step -> duties.take(health, step, null));
        texts.set(officer, new Promises.Part(Step.JOURNEY, false), new Promises.Promise("班组自报备地点对点前来，全程不停车、不换乘；每两小时在群内报平安，到达前随时能联系到我。",
                "The crew comes point to point without a stop or a change of vehicle, reports every two hours, and I can be reached until it has arrived."), texts.today().plusDays(7));
        sign(company, EnumSet.of(Step.SITE, Step.GATE, Step.DISINFECTION));
        sign(installer, EnumSet.of(Step.PEOPLE, Step.BEFORE_ENTRY, Step.INSTALLATION));
        var chance = new Chance(DemoZone.SEED);
        for (var firm : listSilent()) {
            var signer = signer(firm, Names.person(chance));
            sign(signer, signer.is(Role.COMPANY) ? EnumSet.of(Step.GATE, Step.DISINFECTION) : chance.one(4) ? EnumSet.of(Step.BEFORE_ENTRY) : EnumSet.range(Step.BEFORE_ENTRY, Step.LEAVING));
        }
    }

    private record Firm(UUID id, Role role) {}

    /** Some enterprises stay without an account: a gap that only the administrator closes. */
    private List<Firm> listSilent() {
        return db.query("""
                select distinct o.id, o.kind from organisation o join work_step s on s.zone_id = o.zone_id and s.organisation_id = o.id
                where o.zone_id = ? and not exists (select 1 from membership m where m.zone_id = o.zone_id and m.organisation_id = o.id) order by o.id offset 4 limit 60""",
                (row, n) -> new Firm(Rows.id(row, "id"), Rows.word(Role.class, row, "kind")), CurrentZone.id());
    }

    /** Without a password: nobody signs in as them. */
    private CurrentUser signer(Firm firm, String name) {
        var account = accounts.add("firm-" + firm.id().toString().substring(24), name, Locale.SIMPLIFIED_CHINESE, clock.instant());
        var membership = memberships.add(account.id(), firm.role(), firm.id(), clock.instant());
        return new CurrentUser(CurrentZone.id(), account.id(), membership, account.login(), name, firm.role(), firm.id(), null, Locale.SIMPLIFIED_CHINESE, null);
    }

    private void open() {
        db.update("""
                insert into responsible_work (zone_id, id, kind, title, company_id, installer_id, crew_id, starts_at, ends_at, opened_at)
                select e.zone_id, e.id, 'engagement', d.number || ' ' || c.name, e.company_id, e.installer_id, e.crew_id, min(p.starts_at), max(p.ends_at), e.engaged_at
                from engagement e join demand d on d.zone_id = e.zone_id and d.id = e.demand_id join crew c on c.zone_id = e.zone_id and c.id = e.crew_id
                     join engagement_package p on p.zone_id = e.zone_id and p.engagement_id = e.id
                where e.zone_id = ? and e.state = 'active' group by e.zone_id, e.id, d.number, c.name""", CurrentZone.id());
        for (var step : EnumSet.range(Step.BEFORE_ENTRY, Step.LEAVING)) {
            db.update("""
                    insert into work_step (zone_id, work_id, step, position, side, organisation_id)
                    select w.zone_id, w.id, ?, ?, ?, case ? when 'company' then w.company_id else w.installer_id end
                    from responsible_work w where w.zone_id = ? and w.kind = 'engagement'""", step.code(), step.ordinal(), Rows.word(step.side()), Rows.word(step.side()), CurrentZone.id());
        }
    }

    private void sign(CurrentUser user, Set<Step> steps) {
        var own = new NetLists.Search("", NetLists.Look.ALL, null, new Paged.Ask(1, SIGNED));
        lists.listWork(user, own).rows().forEach(row -> {
            var signed = EnumSet.copyOf(steps);
            signed.retainAll(row.steps().stream().filter(it -> user.getOrganisationId().equals(it.organisationId())).map(StepHeld::step).toList());
            commitments.sign(user, row, signed);
        });
    }
}

package org.millwright.demo;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Demands;
import org.millwright.demand.InvitationCheck;
import org.millwright.demand.InvitationCheck.Question;
import org.millwright.demand.Stretch;
import org.millwright.directory.Members;
import org.millwright.directory.StandardCodes;
import org.millwright.identity.Accounts;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Memberships;
import org.millwright.identity.Passwords;
import org.millwright.identity.Role;
import org.millwright.planning.FirstPlan;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the demo zone, in one transaction: after a crash in the middle it is not there and is made again. */
@Component
public class DemoZone {

    public static final String CODE = "demo";
    public static final long SEED = 20261123;

    /** Of every demo account; the set-up without demo data knows no password of its own. */
    public static final String PASSWORD = "millwright-demo";

    public static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000d3a0");

    /** A login a role, with the name it goes by. */
    record Person(String login, String name, Role role) {}

    static final List<Person> PEOPLE = List.of(
            new Person("company", "孙莉", Role.COMPANY), new Person("installer", "丛海峰", Role.INSTALLER), new Person("lead", "于振海", Role.CREW_LEAD),
            new Person("member", "姜文斌", Role.MEMBER), new Person("officer", "王海涛", Role.ZONE_OFFICER), new Person("officer2", "张凯", Role.ZONE_OFFICER), new Person("health", "曲静", Role.HEALTH_OFFICER),
            new Person("inspector", "邹国栋", Role.INSPECTOR), new Person("logistics", "迟永刚", Role.LOGISTICS_OFFICER), new Person("commissioner", "林晓东", Role.COMMISSIONER),
            new Person("guard", "毕长青", Role.GUARD), new Person("expert", "高学军", Role.EXPERT), new Person("policy", "宋敏", Role.POLICY_OFFICER),
            new Person("department", "初建国", Role.DEPARTMENT_HANDLER), new Person("driver", "罗宝山", Role.DRIVER), new Person("admin", "郭秀英", Role.ADMINISTRATOR),
            new Person("operator", "何德胜", Role.OPERATOR));

    /** A zone made for measuring is not kept waiting. */
    private static final int MOST_PLANNED = 2_000;
    private static final int PLANNING_SECONDS = 1;

    private final JdbcTemplate db;
    private final Zones zones;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Passwords passwords;
    private final StandardCodes codes;
    private final Members members;
    private final Demands demands;
    private final ObjectProvider<InvitationCheck> checks;
    private final SchedulerClient scheduler;
    private final TransactionTemplate transaction;
    private final FirstPlan firstPlan;
    private final CheckpointMaker checkpoint;
    private final FilingMaker filings;
    private final InsideMaker inside;
    private final ProtocolMaker protocol;
    private final LevelMaker level;
    private final CheckMaker rounds;
    private final ResponsibilityMaker net;
    private final Clock clock;

    DemoZone(JdbcTemplate db, Zones zones, Accounts accounts, Memberships memberships, Passwords passwords, StandardCodes codes,
            Members members, Demands demands, ObjectProvider<InvitationCheck> checks, SchedulerClient scheduler, TransactionTemplate transaction, FirstPlan firstPlan,
            CheckpointMaker checkpoint, ProtocolMaker protocol, LevelMaker level, CheckMaker rounds, FilingMaker filings, InsideMaker inside, ResponsibilityMaker net, Clock clock) {
        this.db = db;
        this.zones = zones;
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
        this.codes = codes;
        this.members = members;
        this.demands = demands;
        this.checks = checks;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.firstPlan = firstPlan;
        this.checkpoint = checkpoint;
        this.filings = filings;
        this.inside = inside;
        this.protocol = protocol;
        this.level = level;
        this.rounds = rounds;
        this.net = net;
        this.clock = clock;
    }

    /** On an installation that nobody uses yet: the password of these accounts is known to everybody. */
    public boolean mayBeMade() {
        return accounts.none() && zones.listZones().isEmpty();
    }

    public boolean isThere() {
        return zones.findZone(CODE).filter(zone -> zone.id().equals(ID)).isPresent();
    }

    /** @return false when it was there already */
    public boolean makeIfMissing(int crews, int demands) {
        if (zones.findZone(CODE).isPresent()) return false;
        CurrentZone.run(ID, () -> {
            transaction.executeWithoutResult(status -> {
                make(crews, demands);
                protocol.make();
            });
            if (crews <= MOST_PLANNED) plan();
            transaction.executeWithoutResult(status -> {
                level.make(person(Role.HEALTH_OFFICER));
                rounds.make(person(Role.ZONE_OFFICER), person(Role.HEALTH_OFFICER), person(Role.CREW_LEAD));
                var filed = filings.make(person(Role.COMPANY), person(Role.INSTALLER), person(Role.CREW_LEAD), person(Role.ZONE_OFFICER), person(Role.HEALTH_OFFICER));
                net.make(person(Role.ZONE_OFFICER), person(Role.HEALTH_OFFICER), person(Role.COMPANY), person(Role.INSTALLER));
                filed.coming().ifPresent(filing -> filings.admit(person(Role.ZONE_OFFICER), filing));
                inside.make(person(Role.ZONE_OFFICER), person(Role.HEALTH_OFFICER), person(Role.DRIVER), filed.inside());
            });
        });
        return true;
    }

    /** So that the board has something to show from the first start on. */
    private void plan() {
        var officer = Objects.requireNonNull(transaction.execute(status -> person(Role.ZONE_OFFICER)));
        firstPlan.make(officer, "首版计划", PLANNING_SECONDS);
    }

    private CurrentUser person(Role role) {
        return Objects.requireNonNull(db.queryForObject("""
                select a.id as account_id, m.id as membership_id, m.organisation_id, a.login, a.name from membership m join account a on a.id = m.account_id
                where m.zone_id = ? and m.role = ? and m.ended_at is null order by a.login limit 1""", (row, n) -> new CurrentUser(ID, row.getObject("account_id", UUID.class),
                row.getObject("membership_id", UUID.class), row.getString("login"), row.getString("name"), role, row.getObject("organisation_id", UUID.class), null, Locale.SIMPLIFIED_CHINESE, null), ID, role.name()));
    }

    private void make(int crewCount, int demandCount) {
        // A foreign key's check is planned once a connection, and planned while its table is empty it takes any index, which a hundred thousand crews pay for.
        db.execute("set local plan_cache_mode = force_custom_plan");
        var now = clock.instant();
        var timeZone = ZoneId.of("Asia/Shanghai");
        var zone = new Zone(ID, CODE, "烟台高新区（演示）", "Yantai High-tech Zone (demo)", Place.ZONE.division(), timeZone, Place.ZONE.latitude(), Place.ZONE.longitude());
        zones.add(zone);
        var since = zone.dayOf(now).minusYears(1);
        codes.addTo(since);    // which adds the usual kinds of machine too
        var officer = accounts.findAccount("officer").map(org.millwright.identity.Account::id).orElse(ID);
        var chance = new Chance(SEED);
        var crews = new DirectoryMaker(db, chance, now, timeZone, members::sealed).make(crewCount);
        var demandMaker = new DemandMaker(db, chance, now, timeZone, crews, officer, this::able, (invitation, deadline) ->
                scheduler.scheduleIfNotExists(new TaskInstance<Void>("invitation-deadline", ID + "/" + invitation), deadline));
        var company = demandMaker.make(Math.max(36, crewCount / 300), demandCount);
        db.update("insert into demand_number (zone_id, year, last) values (?, ?, ?)", ID, zone.dayOf(now).getYear(), demandMaker.lastNumber());
        people(company, crews.getFirst());
        checkpoint.make(person(Role.GUARD), person(Role.CREW_LEAD).accountId(), person(Role.MEMBER).accountId(), person(Role.DRIVER).accountId(), crews.getFirst().installerId());
    }

    private Set<UUID> able(UUID demandId, UUID packageId, List<UUID> crewIds, Instant starts, Instant ends) {
        var question = Question.then(demands.findDemand(demandId).orElseThrow(), List.of(new Stretch(packageId, starts, ends)));
        var able = new HashSet<>(crewIds);
        checks.stream().forEach(check -> check.objections(List.copyOf(able), question).forEach((crew, found) -> {
            if (!found.isEmpty()) able.remove(crew);
        }));
        return able;
    }

    private void people(UUID company, DemoCrew crew) {
        var hash = passwords.hash(PASSWORD);
        for (var person : PEOPLE) {
            // A login that is taken already fails here, and with it the whole zone: that account is somebody's.
            var account = accounts.add(person.login(), person.name(), Locale.forLanguageTag("zh-CN"), clock.instant());
            accounts.setPasswordHash(account.id(), hash, clock.instant());
            memberships.add(account.id(), person.role(), organisation(person.role(), company, crew.installerId()), clock.instant());
            if (person.role() == Role.CREW_LEAD) {
                db.update("update member set account_id = ?, name = ? where zone_id = ? and id = (select lead_member_id from crew where zone_id = ? and id = ?)",
                        account.id(), person.name(), ID, ID, crew.id());
            } else if (person.role() == Role.MEMBER) {
                db.update("""
                        update member set account_id = ?, name = ? where zone_id = ? and id = (select cm.member_id from crew_member cm join crew c on c.zone_id = cm.zone_id and c.id = cm.crew_id
                            where cm.zone_id = ? and cm.crew_id = ? and cm.member_id <> c.lead_member_id and cm.left_on is null order by cm.member_id limit 1)""",
                        account.id(), person.name(), ID, ID, crew.id());
            }
        }
    }

    private static @Nullable UUID organisation(Role role, UUID company, UUID installer) {
        return switch (role) {
            case COMPANY -> company;
            case INSTALLER, CREW_LEAD, MEMBER -> installer;
            default -> null;
        };
    }
}

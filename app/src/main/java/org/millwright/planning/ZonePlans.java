package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plans of the zone, without their placements. */
@Component
public class ZonePlans {

    private static final String SELECT = select("p.changed");

    /** A draft's changes are those that would be told if it were published now: against the plan that holds, which may be another than when it was counted. Sums up two plans for each draft. */
    private static final String COUNTED = select("""
            case when p.state <> 'draft' then p.changed else (
                select count(distinct f.package_id) from (
                    select l.package_id from plan_placement l join zone_plan h on h.zone_id = l.zone_id and h.state = 'published'
                    where l.zone_id = p.zone_id and l.plan_id in (p.id, h.id) group by l.package_id, l.crew_id, l.starts_at, l.ends_at having count(*) = 1) f
                where exists (select from work_package w where w.zone_id = p.zone_id and w.id = f.package_id and w.state = 'open')
                    or exists (select from plan_edit e where e.zone_id = p.zone_id and e.plan_id = p.id and e.id = f.package_id)) end""");

    private static String select(String changed) {
        return "select p.*, mk.name as maker, pb.name as publisher, " + changed + """
             as changed_now
            from zone_plan p
            left join membership mm on mm.zone_id = p.zone_id and mm.id = p.made_by left join account mk on mk.id = mm.account_id
            left join membership mp on mp.zone_id = p.zone_id and mp.id = p.published_by left join account pb on pb.id = mp.account_id
            where p.zone_id = :zone and\s""";
    }

    private final JdbcClient db;
    private final Clock clock;

    ZonePlans(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<ZonePlan> findPublished() {
        return db.sql(SELECT + "p.state = 'published'").param("zone", CurrentZone.id()).query(ZonePlans::plan).optional();
    }

    public Optional<ZonePlan> findPlan(UUID id) {
        return db.sql(COUNTED + "p.id = :id").param("zone", CurrentZone.id()).param("id", id).query(ZonePlans::plan).optional();
    }

    /** @throws NotFound when there is none */
    public ZonePlan getPlan(UUID id) {
        return findPlan(id).orElseThrow(() -> new NotFound("plan"));
    }

    /** Of those that have one. */
    public Map<UUID, Integer> numbers(Collection<UUID> ids) {
        Map<UUID, Integer> numbers = new HashMap<>();
        db.sql("select id, number from zone_plan where zone_id = :zone and id = any(:ids) and number is not null").param("zone", CurrentZone.id()).param("ids", Rows.array(ids))
                .query((ResultSet row) -> {
                    numbers.put(Rows.id(row, "id"), row.getInt("number"));
                });
        return numbers;
    }

    /** The drafts that stand beside the published plan, latest change first; their changes as counted when they were last laid out. */
    public List<ZonePlan> listDrafts() {
        return db.sql(SELECT + "p.state = 'draft' order by p.changed_at desc, p.id").param("zone", CurrentZone.id()).query(ZonePlans::plan).list();
    }

    public Paged<ZonePlan> listPlans(PlanSearch search) {
        var which = search.state() == null ? "p.state <> 'discarded'" : "p.state = :state";
        var state = search.state() == null ? "" : Rows.word(search.state());
        long total = db.sql("select count(*) from zone_plan p where p.zone_id = :zone and " + which).param("zone", CurrentZone.id()).param("state", state)
                .query(Long.class).single();
        var rows = db.sql(COUNTED + which + " order by p.changed_at desc, p.id limit :size offset :offset").param("zone", CurrentZone.id()).param("state", state)
                .param("size", search.ask().size()).param("offset", search.ask().offset()).query(ZonePlans::plan).list();
        return new Paged<>(rows, search.ask().page(), search.ask().size(), total);
    }

    /** The draft, held until the transaction ends. @throws Refusal when it is one no more */
    ZonePlan lockDraft(UUID id) {
        db.sql("select id from zone_plan where zone_id = :zone and id = :id for update").param("zone", CurrentZone.id()).param("id", id).query(UUID.class).optional()
                .orElseThrow(() -> new NotFound("plan"));
        var plan = db.sql(SELECT + "p.id = :id").param("zone", CurrentZone.id()).param("id", id).query(ZonePlans::plan).single();
        if (!plan.isDraft()) throw Refusal.conflict("planning.refusal.no_draft." + Rows.word(plan.state()), plan.name());
        return plan;
    }

    /** With the figures of its base, which it begins as. */
    void insert(UUID id, @Nullable ZonePlan base, String name, LocalDate first, UUID by) {
        db.sql("""
                insert into zone_plan (zone_id, id, base_id, name, state, first_day, last_day, made_at, made_by, changed_at, changed_by)
                values (:zone, :id, :base, :name, 'draft', :first, :first, :now, :by, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", id).param("base", base == null ? null : base.id(), java.sql.Types.OTHER).param("name", name)
                .param("first", first).param("now", Rows.at(clock.instant())).param("by", by).update();
        if (base == null) return;
        var same = base.figures();
        figures(id, new PlanFigures(same.served(), same.unserved(), same.latePackages(), same.lateMinutes(), 0, same.peopleAcross(), same.metresAcross(), same.metres()),
                base.last(), base.figuresAt() == null ? clock.instant() : base.figuresAt());
    }

    /** Held until the transaction ends, so that two publications happen one after the other. What is published then is read by another statement. */
    Optional<ZonePlan> lockPublished() {
        db.sql("select id from zone_plan where zone_id = :zone and state = 'published' for update").param("zone", CurrentZone.id()).query(UUID.class).optional();
        return findPublished();
    }

    /** @return its number @throws Refusal when another has been published since {@link #lockPublished} found none that it could have held */
    int publish(CurrentUser user, UUID id) {
        try {
            return numbered(user, id);
        } catch (DuplicateKeyException alreadyOne) {
            throw Refusal.conflict("planning.refusal.published_meanwhile");
        }
    }

    private int numbered(CurrentUser user, UUID id) {
        return db.sql("""
                update zone_plan set state = 'published', published_at = :now, published_by = :by, changed_at = :now, changed_by = :by,
                    number = 1 + coalesce((select max(o.number) from zone_plan o where o.zone_id = :zone), 0)
                where zone_id = :zone and id = :id returning number""")
                .param("zone", CurrentZone.id()).param("id", id).param("now", Rows.at(clock.instant())).param("by", user.membershipId()).query(Integer.class).single();
    }

    void rebase(UUID id, UUID baseId) {
        db.sql("update zone_plan set base_id = :base where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).param("base", baseId).update();
    }

    void end(UUID id, PlanState state) {
        db.sql("update zone_plan set state = :state, ended_at = :now where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .param("state", Rows.word(state)).param("now", Rows.at(clock.instant())).update();
    }

    /** A person changed it: the revision rises. */
    void touch(CurrentUser user, UUID id) {
        db.sql("update zone_plan set revision = revision + 1, changed_at = :now, changed_by = :by where zone_id = :zone and id = :id").param("zone", CurrentZone.id())
                .param("id", id).param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
    }

    void figures(UUID id, PlanFigures figures, LocalDate last, Instant at) {
        db.sql("""
                update zone_plan set served = :served, unserved = :unserved, late_packages = :latePackages, late_minutes = :lateMinutes, changed = :changed,
                    people_across = :peopleAcross, metres_across = :metresAcross, metres = :metres, figures_at = :at, last_day = greatest(first_day, :last)
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", id).param("served", figures.served()).param("unserved", figures.unserved())
                .param("latePackages", figures.latePackages()).param("lateMinutes", figures.lateMinutes()).param("changed", figures.changed())
                .param("peopleAcross", figures.peopleAcross()).param("metresAcross", figures.metresAcross()).param("metres", figures.metres())
                .param("at", Rows.at(at)).param("last", last).update();
    }

    static ZonePlan plan(ResultSet row, int n) throws SQLException {
        var figures = new PlanFigures(row.getInt("served"), row.getInt("unserved"), row.getInt("late_packages"), row.getLong("late_minutes"), row.getInt("changed_now"),
                row.getInt("people_across"), row.getLong("metres_across"), row.getLong("metres"));
        return new ZonePlan(Rows.id(row, "id"), row.getObject("number", Integer.class), row.getObject("base_id", UUID.class), row.getString("name"),
                Rows.word(PlanState.class, row, "state"), row.getInt("revision"), row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                Rows.instant(row, "made_at"), Rows.id(row, "made_by"), Objects.requireNonNullElse(row.getString("maker"), ""), Rows.instant(row, "changed_at"),
                Rows.findInstant(row, "figures_at"), Rows.findInstant(row, "published_at"), row.getString("publisher"), Rows.findInstant(row, "ended_at"), figures);
    }
}

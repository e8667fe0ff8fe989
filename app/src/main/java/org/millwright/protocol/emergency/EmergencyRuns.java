package org.millwright.protocol.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards being run, in earnest and as drills, and those that were. */
@Component
public class EmergencyRuns {

    private static final String SELECT = """
            select r.*, s.name as site_name, a.name as starter from emergency_run r
            left join site s on s.zone_id = r.zone_id and s.id = r.site_id
            left join membership m on m.zone_id = r.zone_id and m.id = r.started_by left join account a on a.id = m.account_id
            where r.zone_id = :zone and\s""";
    private static final int MOST_LISTED = 100;

    private final JdbcClient db;
    private final EmergencyCards cards;
    private final StepOwners owners;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EmergencyRuns(JdbcClient db, EmergencyCards cards, StepOwners owners, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.cards = cards;
        this.owners = owners;
        this.clock = clock;
        this.events = events;
    }

    /** @param user null when the system starts it */
    public UUID start(@Nullable CurrentUser user, EmergencyCard card, boolean drill, @Nullable UUID siteId, String cause) {
        if (card.retiredAt() != null) throw Refusal.conflict("emergency.refusal.retired", card.retiredAt());
        var id = Ids.next();
        Instant now = clock.instant();
        db.sql("""
                insert into emergency_run (zone_id, id, card_id, drill, site_id, cause, started_at, started_by)
                values (:zone, :id, :card, :drill, :site, :cause, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", id).param("card", card.id()).param("drill", drill).param("site", siteId, Types.OTHER).param("cause", cause)
                .param("now", Rows.at(now)).param("by", user == null ? null : user.membershipId(), Types.OTHER).update();
        card.steps().forEach(step -> db.sql("insert into emergency_run_step (zone_id, run_id, position, due_at) values (:zone, :run, :position, :due)")
                .param("zone", CurrentZone.id()).param("run", id).param("position", step.position()).param("due", Rows.at(now.plus(Duration.ofMinutes(step.minutes())))).update());
        var told = owners.recipients(card.steps().stream().map(EmergencyStep::owner).toList(), siteId);
        events.publishEvent(new EmergencyStarted(CurrentZone.id(), id, card.kind(), drill, getRun(id).site(), told));
        return id;
    }

    /** Open ones first, latest first. */
    public List<EmergencyRun> listRuns() {
        return whole(db.sql(SELECT + "true order by r.ended_at is not null, r.started_at desc, r.id limit :most").param("zone", CurrentZone.id()).param("most", MOST_LISTED)
                .query(EmergencyRuns::run).list());
    }

    public List<EmergencyRun> listOpen() {
        return whole(db.sql(SELECT + "r.ended_at is null order by r.started_at, r.id limit :most").param("zone", CurrentZone.id()).param("most", MOST_LISTED).query(EmergencyRuns::run).list());
    }

    public EmergencyRun getRun(UUID id) {
        return whole(db.sql(SELECT + "r.id = :id").param("zone", CurrentZone.id()).param("id", id).query(EmergencyRuns::run).list()).stream().findFirst()
                .orElseThrow(() -> new NotFound("emergency-run"));
    }

    /** Steps that are late, each once: its owner hears of it, and the two offices that lead. @return how many */
    public int tellOverdue() {
        var now = clock.instant();
        record Late(UUID run, int position) { }
        var late = db.sql("""
                update emergency_run_step p set told_at = :now from emergency_run r where p.zone_id = :zone and r.zone_id = p.zone_id and r.id = p.run_id and r.ended_at is null
                    and p.done_at is null and p.told_at is null and p.due_at < :now returning p.run_id, p.position""")
                .param("zone", CurrentZone.id()).param("now", Rows.at(now)).query((row, n) -> new Late(Rows.id(row, "run_id"), row.getInt("position"))).list();
        for (var it : late) {
            var run = getRun(it.run());
            var step = run.progress().stream().map(EmergencyRun.Progress::step).filter(one -> one.position() == it.position()).findFirst().orElseThrow();
            var whom = owners.recipients(List.of(step.owner(), Role.ZONE_OFFICER, Role.HEALTH_OFFICER), run.siteId());
            events.publishEvent(new EmergencyOverdue(CurrentZone.id(), run.id(), it.position(), run.card().kind(), run.drill(), run.site(), step.minutes(), whom));
        }
        return late.size();
    }

    /** Whoever owns it, or leads; a second time changes nothing. @throws Refusal for a step of somebody else, or when all is over */
    public void complete(CurrentUser user, UUID id, int position, String note) {
        var run = getRun(id);
        var step = run.progress().stream().map(EmergencyRun.Progress::step).filter(one -> one.position() == position).findFirst().orElseThrow(() -> new NotFound("emergency-step"));
        if (run.endedAt() != null) throw Refusal.conflict("emergency.refusal.over", run.endedAt());
        if (!mayComplete(user, step, run)) throw Refusal.forbidden("emergency.refusal.owner", position);
        int done = db.sql("update emergency_run_step set done_at = :now, done_by = :by, note = :note where zone_id = :zone and run_id = :run and position = :position and done_at is null")
                .param("zone", CurrentZone.id()).param("run", id).param("position", position).param("now", Rows.at(clock.instant())).param("by", user.membershipId())
                .param("note", note).update();
        if (done > 0) events.publishEvent(new EmergencyEvent.StepDone(CurrentZone.id(), id, position));
    }

    /** Whether a step is this user's to do, where the run is. */
    public boolean waitsFor(CurrentUser user, EmergencyStep step, EmergencyRun run) {
        return owners.waitsFor(user, step, run.siteId());
    }

    /** Who leads may do any step, and everybody else whatever waits for him; whoever began it is there, whatever is known of where he works. */
    public boolean mayComplete(CurrentUser user, EmergencyStep step, EmergencyRun run) {
        return user.is(Role.ZONE_OFFICER, Role.HEALTH_OFFICER) || waitsFor(user, step, run) || user.is(step.owner()) && began(user, run.id());
    }

    private boolean began(CurrentUser user, UUID run) {
        return db.sql("select exists (select from emergency_run where zone_id = :zone and id = :run and started_by = :by)").param("zone", CurrentZone.id()).param("run", run)
                .param("by", user.membershipId()).query(Boolean.class).single();
    }

    /** @param lesson needed while steps are open: it says why they stay so. @throws Refusal without one, or when it is over already */
    public void end(CurrentUser user, UUID id, String lesson) {
        var run = getRun(id);
        if (run.endedAt() != null) throw Refusal.conflict("emergency.refusal.over", run.endedAt());
        if (run.openSteps() > 0 && lesson.isBlank()) throw Refusal.conflict("emergency.refusal.open", run.openSteps());
        db.sql("update emergency_run set ended_at = :now, ended_by = :by, lesson = :lesson where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .param("now", Rows.at(clock.instant())).param("by", user.membershipId()).param("lesson", lesson).update();
        events.publishEvent(new EmergencyEvent.RunEnded(CurrentZone.id(), id, run.drill(), run.openSteps()));
    }

    private record Bare(UUID cardId, EmergencyRun run) { }

    /** Two queries more, whatever the number of runs. */
    private List<EmergencyRun> whole(List<Bare> rows) {
        Map<UUID, EmergencyCard> known = cards.cardsOf(rows.stream().map(Bare::cardId).toList());
        record Row(UUID run, int position, Instant due, @Nullable Instant done, String by, String note) { }
        Map<UUID, List<Row>> steps = db.sql("""
                select p.*, a.name as doer from emergency_run_step p left join membership m on m.zone_id = p.zone_id and m.id = p.done_by left join account a on a.id = m.account_id
                where p.zone_id = :zone and p.run_id = any(:ids) order by p.run_id, p.position""")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(rows.stream().map(one -> one.run().id()).toList()))
                .query((row, n) -> new Row(Rows.id(row, "run_id"), row.getInt("position"), Rows.instant(row, "due_at"), Rows.findInstant(row, "done_at"),
                        Objects.requireNonNullElse(row.getString("doer"), ""), row.getString("note"))).list().stream().collect(Collectors.groupingBy(Row::run));
        return rows.stream().map(bare -> {
            var card = Objects.requireNonNull(known.get(bare.cardId()));
            var texts = card.steps().stream().collect(Collectors.toMap(EmergencyStep::position, one -> one));
            var progress = steps.getOrDefault(bare.run().id(), List.of()).stream()
                    .map(one -> new EmergencyRun.Progress(Objects.requireNonNull(texts.get(one.position())), one.due(), one.done(), one.by(), one.note())).toList();
            var run = bare.run();
            return new EmergencyRun(run.id(), card, run.drill(), run.siteId(), run.site(), run.cause(), run.startedAt(), run.startedBy(), run.endedAt(), run.lesson(), progress);
        }).toList();
    }

    private static final EmergencyCard UNREAD = new EmergencyCard(new UUID(0, 0), EmergencyCard.Kind.OTHER, "", "", List.of(), null, null);

    private static Bare run(ResultSet row, int n) throws SQLException {
        return new Bare(Rows.id(row, "card_id"), new EmergencyRun(Rows.id(row, "id"), UNREAD, row.getBoolean("drill"), Rows.findId(row, "site_id"),
                Objects.requireNonNullElse(row.getString("site_name"), ""), row.getString("cause"), Rows.instant(row, "started_at"),
                Objects.requireNonNullElse(row.getString("starter"), ""), Rows.findInstant(row, "ended_at"), row.getString("lesson"), List.of()));
    }
}

package org.millwright.protocol.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Sites;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.protocol.emergency.EmergencyCards;
import org.millwright.protocol.emergency.EmergencyRuns;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Watches over people whose temperature was high. Who, and how high, is encrypted; that a card was started is for all to see. */
@Component
public class FeverWatches {

    /** @param match whether the name was one person's; what is nobody's decides nothing */
    public record Measured(FeverRule.Answer answer, MeasuredPeople.Match match) {}

    private final JdbcClient db;
    private final FeverSettings settings;
    private final EmergencyCards cards;
    private final EmergencyRuns runs;
    private final Sites sites;
    private final FeverSeals seals;
    private final Clock clock;
    private final MeasuredPeople people;
    private final ApplicationEventPublisher events;

    FeverWatches(JdbcClient db, FeverSettings settings, EmergencyCards cards, EmergencyRuns runs, Sites sites, FeverSeals seals, Clock clock, MeasuredPeople people, ApplicationEventPublisher events) {
        this.db = db;
        this.settings = settings;
        this.cards = cards;
        this.runs = runs;
        this.sites = sites;
        this.seals = seals;
        this.clock = clock;
        this.people = people;
        this.events = events;
    }

    /**
     * A measurement, once however often it is sent; the second high one that counts starts the emergency card, once. Times stay those of the phone, right or wrong: what
     * counts is how far they lie apart.
     */
    public Measured measure(CurrentUser user, Reading reading) {
        Instant now = clock.instant();
        begin(user, reading, now);
        db.sql("select id from fever_watch where zone_id = :zone and id = :id for update").param("zone", CurrentZone.id()).param("id", reading.watchId()).query(UUID.class).single();
        int added = db.sql("""
                insert into fever_measurement (zone_id, id, watch_id, measured_at, received_at, measured_by, celsius_cipher)
                values (:zone, :id, :watch, :at, :now, :by, :celsius) on conflict (zone_id, id) do nothing""")
                .param("zone", CurrentZone.id()).param("id", reading.id()).param("watch", reading.watchId()).param("at", Rows.at(reading.at()))
                .param("now", Rows.at(now)).param("by", user.membershipId())
                .param("celsius", seals.seal(FeverSeals.celsius(reading.id()), Double.toString(reading.celsius()))).update();
        var answer = settings.rule().judge(get(reading.watchId()).measurements());
        settle(user, reading.watchId(), answer);
        return new Measured(answer, added > 0 ? tell(reading.watchId()) : match(reading.watchId()));
    }

    /** Whoever makes facts of measurements hears of it, and says whether it is one person's. */
    MeasuredPeople.Match tell(UUID watchId) {
        var watch = get(watchId);
        var match = people.matchOf(watch.siteId(), watch.person());
        if (match == MeasuredPeople.Match.ONE) people.findPerson(watch.siteId(), watch.person()).ifPresent(member -> seals.belongs(watchId, member));
        db.sql("update fever_watch set matched = :match where zone_id = :zone and id = :id").param("match", Rows.word(match)).param("zone", CurrentZone.id()).param("id", watchId).update();
        var received = db.sql("select max(received_at) from fever_measurement where zone_id = :zone and watch_id = :id").param("zone", CurrentZone.id()).param("id", watchId)
                .query((row, n) -> Rows.instant(row, "max")).single();
        events.publishEvent(new TemperatureMeasured(CurrentZone.id(), watchId, watch.siteId(), received));
        return match;
    }

    private MeasuredPeople.Match match(UUID watchId) {
        return db.sql("select coalesce(matched, 'nobody') as matched from fever_watch where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", watchId)
                .query((row, n) -> Rows.word(MeasuredPeople.Match.class, row, "matched")).single();
    }

    private void begin(CurrentUser user, Reading reading, Instant now) {
        db.sql("""
                insert into fever_watch (zone_id, id, site_id, begun_at, begun_by, state, person_cipher)
                values (:zone, :id, :site, :now, :by, 'normal', :person) on conflict (zone_id, id) do nothing""")
                .param("zone", CurrentZone.id()).param("id", reading.watchId()).param("site", reading.siteId()).param("now", Rows.at(now)).param("by", user.membershipId())
                .param("person", seals.seal(FeverSeals.person(false, reading.watchId()), reading.person())).update();
    }

    private void settle(CurrentUser user, UUID id, FeverRule.Answer answer) {
        var before = get(id);
        if (before.state() == FeverRule.State.ISOLATE) return;
        UUID run = answer.state() == FeverRule.State.ISOLATE ? startCard(user, before.siteId()) : null;
        db.sql("update fever_watch set state = :state, run_id = :run where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .param("state", Rows.word(answer.state())).param("run", run, Types.OTHER).update();
        if (answer.state() == FeverRule.State.ISOLATE) {
            events.publishEvent(new FeverConfirmed(CurrentZone.id(), id, before.siteId(), sites.getSite(before.siteId()).name(), run));
        }
    }

    private @Nullable UUID startCard(CurrentUser user, UUID siteId) {
        return cards.findCard(EmergencyCard.Kind.FEVER).map(card -> runs.start(user, card, false, siteId, "")).orElse(null);
    }

    /** The one that started a card; empty when something else did. */
    public Optional<UUID> findOfRun(UUID runId) {
        return db.sql("select id from fever_watch where zone_id = :zone and run_id = :run").param("zone", CurrentZone.id()).param("run", runId).query(UUID.class).optional();
    }

    /** Opens it to somebody with a purpose, who is recorded. @throws NotFound when there is none */
    public FeverWatch open(UUID id, String purpose) {
        var watch = get(id);
        events.publishEvent(new FeverOpened(CurrentZone.id(), id, purpose));
        return watch;
    }

    /** For whoever makes a fact of it, in the transaction of the measurement; that fact has a record of its readings. */
    public FeverWatch getMeasured(TemperatureMeasured event) {
        return get(event.watchId());
    }

    /** Forgets what is older than the zone keeps it. @return how many */
    int forget(int most) {
        Instant before = clock.instant().minus(Duration.ofDays(settings.keepDays()));
        var old = db.sql("select id from fever_watch where zone_id = :zone and begun_at < :before order by begun_at limit :most").param("zone", CurrentZone.id())
                .param("before", Rows.at(before)).param("most", most).query(UUID.class).list();
        return remove(old);
    }

    private int remove(List<UUID> old) {
        db.sql("delete from fever_correction where zone_id = :zone and watch_id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(old)).update();
        db.sql("delete from fever_measurement where zone_id = :zone and watch_id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(old)).update();
        return db.sql("delete from fever_watch where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(old)).update();
    }

    private FeverWatch get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("fever-watch"));
    }

    /** All that were measured of one person, and that person may read. */
    List<FeverWatch> listOf(UUID member) {
        return db.sql("select id from fever_watch where zone_id = :zone and member_id = :member order by begun_at").param("zone", CurrentZone.id()).param("member", member)
                .query(UUID.class).list().stream().flatMap(id -> find(id).stream()).toList();
    }

    /** What was measured of a person who is forgotten. @return how many watches went */
    public int forgetOf(UUID member) {
        return remove(db.sql("select id from fever_watch where zone_id = :zone and member_id = :member").param("zone", CurrentZone.id()).param("member", member).query(UUID.class).list());
    }

    private Optional<FeverWatch> find(UUID id) {
        var member = db.sql("select member_id from fever_watch where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .query((row, n) -> Optional.ofNullable(Rows.findId(row, "member_id"))).optional().flatMap(it -> it).orElse(null);
        var measured = measurements(id, member);
        return db.sql("""
                select w.*, c.id as correction, c.person_cipher as corrected from fever_watch w left join lateral (
                    select id, person_cipher from fever_correction c where c.zone_id = w.zone_id and c.watch_id = w.id order by corrected_at desc, id desc limit 1) c on true
                where w.zone_id = :zone and w.id = :id""").param("zone", CurrentZone.id()).param("id", id)
                .query((row, n) -> watch(row, measured)).optional().flatMap(it -> it);
    }

    private Optional<FeverWatch> watch(ResultSet row, List<FeverRule.Measurement> measured) throws SQLException {
        var id = Rows.id(row, "id");
        var member = Rows.findId(row, "member_id");
        var first = seals.open(member, FeverSeals.person(false, id), row.getString("person_cipher")).orElse(null);
        if (first == null) return Optional.empty();
        var correction = Rows.findId(row, "correction");
        var last = correction == null ? first : seals.open(member, FeverSeals.person(true, correction), row.getString("corrected")).orElse(first);
        return Optional.of(new FeverWatch(id, Rows.id(row, "site_id"), last, first, Rows.instant(row, "begun_at"), Rows.word(FeverRule.State.class, row, "state"), Rows.findId(row, "run_id"), measured));
    }

    private List<FeverRule.Measurement> measurements(UUID watch, @Nullable UUID member) {
        return db.sql("select * from fever_measurement where zone_id = :zone and watch_id = :watch").param("zone", CurrentZone.id()).param("watch", watch)
                .query((row, n) -> measurement(row, member)).list().stream().flatMap(Optional::stream).sorted(Comparator.comparing(FeverRule.Measurement::at)).toList();
    }

    private Optional<FeverRule.Measurement> measurement(ResultSet row, @Nullable UUID member) throws SQLException {
        var at = Rows.instant(row, "measured_at");
        return seals.open(member, FeverSeals.celsius(Rows.id(row, "id")), row.getString("celsius_cipher")).map(text -> new FeverRule.Measurement(at, Double.parseDouble(text)));
    }
}

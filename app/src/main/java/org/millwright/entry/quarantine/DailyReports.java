package org.millwright.entry.quarantine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.entry.fact.EvidenceRead;
import org.millwright.entry.quarantine.QuarantineOrders.Order;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.notice.Recipients;
import org.millwright.protocol.checklist.FeverSettings;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.vault.PersonalCipher;
import org.millwright.vault.PersonalKeys;
import org.millwright.vault.Place;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people in quarantine report day by day. Each report is a fact the rules look at, like any other of the person; at the protocol's limit of temperature or with symptoms the health office is asked
 * to look at it, and whoever answers for the person hears that it was: never why.
 */
@Component
public class DailyReports {

    /** @param celsius null once it was erased, and so are the symptoms */
    public record Report(UUID id, LocalDate day, @Nullable Double celsius, @Nullable Boolean symptoms, Instant reportedAt, boolean byHimself, @Nullable Instant askedAt, @Nullable Instant lookedAt) {

        public boolean open() {
            return askedAt != null && lookedAt == null;
        }
    }

    /** A report that somebody has to look at. */
    public record Asked(UUID orderId, Instant at, String place, String room, int bed) {}

    private record Sealed(UUID id, LocalDate day, @Nullable String body, Instant at, UUID by, @Nullable Instant askedAt, @Nullable Instant lookedAt) {}

    private final JdbcClient db;
    private final QuarantineOrders orders;
    private final MissingReports missing;
    private final QuarantineNotices notices;
    private final EvidenceGiving giving;
    private final FeverSettings fever;
    private final ResponsibilityNet net;
    private final PersonalCipher cipher;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DailyReports(JdbcClient db, QuarantineOrders orders, MissingReports missing, QuarantineNotices notices, EvidenceGiving giving, FeverSettings fever, ResponsibilityNet net, PersonalCipher cipher, JsonMapper json,
                 ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.orders = orders;
        this.missing = missing;
        this.notices = notices;
        this.giving = giving;
        this.fever = fever;
        this.net = net;
        this.cipher = cipher;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Sealed under the person's key, and a fact of the person from then on. @throws Refusal when the person does not want it kept */
    public void report(CurrentUser user, UUID orderId, double celsius, boolean symptoms) {
        var order = orders.getOrder(orderId);
        var now = clock.instant();
        if (!order.running(now)) throw Refusal.conflict("entry.refusal.not_running");
        giving.refuseUnwanted(EvidenceKind.HEALTH_REPORT.category(), order.memberId());
        var id = Ids.next();
        int added = db.sql("""
                insert into quarantine_report (zone_id, id, order_id, day, body, reported_at, reported_by) values (:zone, :id, :order, :day, :body, :now, :by) on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", id).param("order", orderId).param("day", missing.today().day())
                .param("body", cipher.encrypt(order.memberId(), place(id), json.writeValueAsString(Map.of("temperature", String.valueOf(celsius), "symptoms", symptoms ? "yes" : "no"))))
                .param("now", Rows.at(now)).param("by", user.membershipId()).update();
        if (added == 0) throw Refusal.conflict("entry.refusal.reported");
        events.publishEvent(new QuarantineHandled(CurrentZone.id(), orderId, QuarantineHandled.Step.REPORTED, order.endsAt().toString(), ""));
        giving.reportedHealth(user, order.memberId(), celsius, symptoms, order.place());
        if (symptoms || celsius >= limit()) ask(order, id, now);
    }

    /** From which temperature on a report is looked at: the protocol's. */
    public double limit() {
        return fever.rule().limit();
    }

    private void ask(Order order, UUID reportId, Instant now) {
        db.sql("insert into quarantine_look (zone_id, report_id, order_id, asked_at) values (:zone, :report, :order, :now)").param("zone", CurrentZone.id()).param("report", reportId)
                .param("order", order.id()).param("now", Rows.at(now)).update();
        events.publishEvent(new QuarantineTold(CurrentZone.id(), order.id(), Recipients.roles(Role.HEALTH_OFFICER), "report_look", reportId.toString(), List.of(order.place(), order.room(), order.bed()),
                "/quarantine/orders/" + order.id()));
        if (order.filingId() == null) return;
        var answering = net.answering(order.filingId(), Step.PEOPLE);
        events.publishEvent(new QuarantineTold(CurrentZone.id(), order.id(), new Recipients(answering.memberships(), answering.organisations(), Set.of()), "report_looked_into", reportId.toString(),
                List.of(notices.numberOf(order.filingId())), "/filings/" + order.filingId()));
    }

    /** For the health officer's eyes, newest first: recorded as a reading of the person's health. */
    public List<Report> readReports(Order order) {
        var sealed = db.sql("""
                select r.id, r.day, r.body, r.reported_at, r.reported_by, l.asked_at, l.looked_at from quarantine_report r
                    left join quarantine_look l on l.zone_id = r.zone_id and l.report_id = r.id
                where r.zone_id = :zone and r.order_id = :order order by r.day desc""").param("zone", CurrentZone.id()).param("order", order.id())
                .query((row, n) -> new Sealed(Rows.id(row, "id"), row.getObject("day", LocalDate.class), row.getString("body"), Rows.instant(row, "reported_at"), Rows.id(row, "reported_by"),
                        Rows.findInstant(row, "asked_at"), Rows.findInstant(row, "looked_at"))).list();
        if (sealed.stream().anyMatch(it -> it.body() != null)) events.publishEvent(new EvidenceRead(CurrentZone.id(), order.memberId(), "quarantine " + order.place()));
        var keys = cipher.keysOf(List.of(order.memberId()));
        @Nullable UUID own = notices.membershipsOf(List.of(order.memberId())).get(order.memberId());
        return sealed.stream().map(it -> open(it, order.memberId(), keys, own)).toList();
    }

    private Report open(Sealed it, UUID member, PersonalKeys keys, @Nullable UUID own) {
        var said = it.body() == null ? null : keys.decrypt(member, place(it.id()), it.body()).map(text -> json.readTree(text)).orElse(null);
        return new Report(it.id(), it.day(), said == null ? null : Double.valueOf(said.path("temperature").asString()), said == null ? null : "yes".equals(said.path("symptoms").asString()), it.at(),
                it.by().equals(own), it.askedAt(), it.lookedAt());
    }

    /** The oldest first. */
    public List<Asked> listAsked(int most) {
        return db.sql("""
                select l.order_id, min(l.asked_at) as at, p.name, o.room, o.bed from quarantine_look l join quarantine_order o on o.zone_id = l.zone_id and o.id = l.order_id
                    join quarantine_place p on p.zone_id = o.zone_id and p.id = o.place_id
                where l.zone_id = :zone and l.looked_at is null group by l.order_id, p.name, o.room, o.bed order by at, l.order_id limit :most""")
                .param("zone", CurrentZone.id()).param("most", most)
                .query((row, n) -> new Asked(Rows.id(row, "order_id"), Rows.instant(row, "at"), row.getString("name"), row.getString("room"), row.getInt("bed"))).list();
    }

    /** Everything of the order that asks for it. @throws Refusal when somebody has looked at it */
    public void look(CurrentUser user, UUID orderId) {
        var order = orders.getOrder(orderId);
        int looked = db.sql("update quarantine_look set looked_at = :now, looked_by = :by where zone_id = :zone and order_id = :order and looked_at is null").param("now", Rows.at(clock.instant()))
                .param("by", user.membershipId()).param("zone", CurrentZone.id()).param("order", orderId).update();
        if (looked == 0) throw Refusal.conflict("entry.refusal.looked");
        events.publishEvent(new QuarantineHandled(CurrentZone.id(), orderId, QuarantineHandled.Step.LOOKED, order.endsAt().toString(), ""));
    }

    private static Place place(UUID reportId) {
        return new Place("quarantine_report", "body", reportId);
    }
}

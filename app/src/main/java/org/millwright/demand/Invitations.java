package org.millwright.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations of the current zone. Writers hold the demand's row ({@link Demands#lock}). */
@Component
public class Invitations {

    private static final String SELECT = """
            select i.id, i.round_id, i.demand_id, i.crew_id, i.installer_id, i.position, r.mode, i.state, r.note, i.created_at, i.sent_at, i.deadline,
                   i.answered_at, i.answered_revision, i.price_fen, i.answer_note, i.decline_code, i.ended_at, i.end_reason, c.name as crew, n.name as installer
            from invitation i
                 join invitation_round r on r.zone_id = i.zone_id and r.id = i.round_id
                 join demand d on d.zone_id = i.zone_id and d.id = i.demand_id
                 join crew c on c.zone_id = i.zone_id and c.id = i.crew_id
                 join installer n on n.zone_id = i.zone_id and n.id = i.installer_id
            where i.zone_id = :zone and\s""";

    private final JdbcClient db;

    Invitations(JdbcClient db) {
        this.db = db;
    }

    /** @throws NotFound when it is not there for this user */
    public Invitation getInvitation(CurrentUser user, UUID id) {
        return one(db.sql(SELECT + "i.id = :id and " + Sight.visibleInvitation(user)).param("zone", CurrentZone.id()).param("id", id)
                .param("organisation", user.organisationId(), java.sql.Types.OTHER).param("account", user.accountId())
                .query(Invitations::invitation).optional()).orElseThrow(() -> new NotFound("invitation"));
    }

    public Optional<Invitation> findInvitation(UUID id) {
        return one(db.sql(SELECT + "i.id = :id").param("zone", CurrentZone.id()).param("id", id).query(Invitations::invitation).optional());
    }

    /** All of a demand that the user sees, in the order they were made. */
    public List<Invitation> listInvitations(CurrentUser user, UUID demandId) {
        return withParts(db.sql(SELECT + "i.demand_id = :demand and " + Sight.visibleInvitation(user) + " order by i.created_at, i.position, i.id")
                .param("zone", CurrentZone.id()).param("demand", demandId).param("organisation", user.organisationId(), java.sql.Types.OTHER)
                .param("account", user.accountId()).query(Invitations::invitation).list());
    }

    /** Queued, sent or accepted ones of a demand. */
    List<Invitation> listOpen(UUID demandId) {
        return withParts(db.sql(SELECT + "i.demand_id = :demand and i.state in ('queued', 'sent', 'accepted') order by i.created_at, i.position, i.id")
                .param("zone", CurrentZone.id()).param("demand", demandId).query(Invitations::invitation).list());
    }

    List<Invitation> listRound(UUID roundId) {
        return withParts(db.sql(SELECT + "i.round_id = :round order by i.position")
                .param("zone", CurrentZone.id()).param("round", roundId).query(Invitations::invitation).list());
    }

    /** Crews that already hold a live invitation to one of the packages. */
    public Set<UUID> listInvitedCrews(Collection<UUID> packageIds) {
        return db.sql("select distinct crew_id from invitation_package where zone_id = :zone and package_id = any(:packages) and live")
                .param("zone", CurrentZone.id()).param("packages", Rows.array(packageIds)).query(UUID.class).stream().collect(Collectors.toSet());
    }

    record Round(UUID id, UUID demandId, RoundMode mode, int answerMinutes, String note, UUID sentBy) {}

    void insert(Round round, Instant now) {
        db.sql("""
                insert into invitation_round (zone_id, id, demand_id, mode, answer_minutes, note, sent_at, sent_by)
                values (:zone, :id, :demand, :mode, :minutes, :note, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", round.id()).param("demand", round.demandId()).param("mode", round.mode().code())
                .param("minutes", round.answerMinutes()).param("note", round.note()).param("now", Rows.at(now)).param("by", round.sentBy()).update();
    }

    int answerMinutes(UUID roundId) {
        return db.sql("select answer_minutes from invitation_round where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", roundId).query(Integer.class).single();
    }

    void insertQueued(UUID id, Round round, UUID crewId, UUID installerId, int position, Collection<UUID> packageIds, Instant now) {
        db.sql("""
                insert into invitation (zone_id, id, round_id, demand_id, crew_id, installer_id, position, state, created_at)
                values (:zone, :id, :round, :demand, :crew, :installer, :position, 'queued', :now)""")
                .param("zone", CurrentZone.id()).param("id", id).param("round", round.id()).param("demand", round.demandId()).param("crew", crewId)
                .param("installer", installerId).param("position", position).param("now", Rows.at(now)).update();
        db.sql("""
                insert into invitation_package (zone_id, invitation_id, package_id, crew_id, live)
                select :zone, :id, package, :crew, true from unnest(:packages) package""")
                .param("zone", CurrentZone.id()).param("id", id).param("crew", crewId).param("packages", Rows.array(packageIds)).update();
    }

    void send(UUID id, Instant deadline, Instant now) {
        db.sql("update invitation set state = 'sent', sent_at = :now, deadline = :deadline where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("deadline", Rows.at(deadline)).param("now", Rows.at(now)).update();
    }

    void accept(UUID id, UUID by, int revision, long priceFen, String note, List<Stretch> offered, Instant now) {
        db.sql("""
                update invitation set state = 'accepted', answered_at = :now, answered_by = :by, answered_revision = :revision, price_fen = :price,
                       answer_note = :note
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", id).param("by", by).param("revision", revision).param("price", priceFen)
                .param("note", note).param("now", Rows.at(now)).update();
        offered.forEach(stretch -> db.sql("""
                update invitation_package set starts_at = :starts, ends_at = :ends
                where zone_id = :zone and invitation_id = :id and package_id = :package""")
                .param("zone", CurrentZone.id()).param("id", id).param("package", stretch.packageId()).param("starts", Rows.at(stretch.starts()))
                .param("ends", Rows.at(stretch.ends())).update());
    }

    void decline(UUID id, UUID by, DeclineReason reason, String text, Instant now) {
        db.sql("""
                update invitation set state = 'declined', answered_at = :now, answered_by = :by, decline_code = :code, answer_note = :text, ended_at = :now
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", id).param("by", by).param("code", reason.code()).param("text", text)
                .param("now", Rows.at(now)).update();
        settle(id);
    }

    void engage(UUID id) {
        db.sql("update invitation set state = 'engaged' where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).update();
    }

    /** Expired, cancelled or released. */
    void end(UUID id, InvitationState state, String reason, Instant now) {
        db.sql("update invitation set state = :state, end_reason = :reason, ended_at = :now where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("state", state.code()).param("reason", reason).param("now", Rows.at(now)).update();
        settle(id);
    }

    /** It no longer holds the crew's place. */
    private void settle(UUID id) {
        db.sql("update invitation_package set live = false where zone_id = :zone and invitation_id = :id")
                .param("zone", CurrentZone.id()).param("id", id).update();
    }

    private Optional<Invitation> one(Optional<Invitation> found) {
        return found.map(it -> withParts(List.of(it)).getFirst());
    }

    private List<Invitation> withParts(List<Invitation> bare) {
        if (bare.isEmpty()) return bare;
        Map<UUID, List<Invitation.Part>> parts = new HashMap<>();
        db.sql("""
                select p.invitation_id, p.package_id, p.starts_at, p.ends_at
                from invitation_package p join work_package w on w.zone_id = p.zone_id and w.id = p.package_id
                where p.zone_id = :zone and p.invitation_id = any(:ids) order by w.position""")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(bare.stream().map(Invitation::id).toList())).query(row -> {
                    parts.computeIfAbsent(Rows.id(row, "invitation_id"), id -> new ArrayList<>())
                            .add(new Invitation.Part(Rows.id(row, "package_id"), Rows.findInstant(row, "starts_at"), Rows.findInstant(row, "ends_at")));
                });
        return bare.stream().map(it -> it.with(parts.getOrDefault(it.id(), List.of()))).toList();
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        return new Invitation(Rows.id(row, "id"), Rows.id(row, "round_id"), Rows.id(row, "demand_id"), Rows.id(row, "crew_id"), Rows.id(row, "installer_id"),
                row.getInt("position"), RoundMode.of(row.getString("mode")), InvitationState.of(row.getString("state")), row.getString("note"),
                Rows.instant(row, "created_at"), Rows.findInstant(row, "sent_at"), Rows.findInstant(row, "deadline"), Rows.findInstant(row, "answered_at"),
                row.getObject("answered_revision", Integer.class), row.getObject("price_fen", Long.class), row.getString("answer_note"),
                row.getString("decline_code"), Rows.findInstant(row, "ended_at"), row.getString("end_reason"), row.getString("crew"),
                row.getString("installer"), List.of());
    }
}

package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.pass.PassIssuer;
import org.millwright.pass.claim.EntryPass;
import org.millwright.pass.claim.Pass;
import org.millwright.pass.claim.Stamp;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.claim.VehiclePass;
import org.millwright.pass.key.KeyRing;
import org.millwright.pass.key.PassKey;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passes of the current zone: signed for whoever orders them, taken back, exchanged. Nothing of a pass is ever changed, for it lies on paper and on phones. */
@Component
public class Passes {

    private static final int REASON = 300;

    private final JdbcClient db;
    private final SigningKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passes(JdbcClient db, SigningKeys keys, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs a pass by the zone's youngest key of its purpose, which is made if there is none.
     *
     * @throws Refusal when it would end before it begins or is over already, says more than a pass may, or its subject has a live one that overlaps
     */
    public IssuedPass issue(PassOrder order) {
        return issue(order, null);
    }

    /** Takes a pass back and signs another in its place; nobody ever holds two that are good. */
    public IssuedPass reissue(UUID id, PassOrder order, String reason) {
        var old = getPass(id);
        revokeIfLive(old, reason);
        return issue(order, id);
    }

    /** @throws Refusal when it was taken back before */
    public void revoke(UUID id, String reason) {
        var pass = getPass(id);
        if (!revokeIfLive(pass, reason)) throw Refusal.conflict("checkpoint.refusal.revoked");
    }

    /** For who only wants it gone, though another may take it back in the same moment. @return false when it was taken back before */
    public boolean revokeIfLive(UUID id, String reason) {
        return revokeIfLive(getPass(id), reason);
    }

    /** Takes back whatever live passes a subject has. @return how many */
    public int revokeAll(PassSubject subject, String reason) {
        var live = PassRows.list(db, "subject_type = :type and subject_id = :id and revoked_at is null and valid_until > :now", "issued_at",
                sql -> sql.param("type", subject.type()).param("id", subject.id()).param("now", at(clock.instant())));
        return (int) live.stream().filter(pass -> revokeIfLive(pass, reason)).count();
    }

    public IssuedPass getPass(UUID id) {
        return findPass(id).orElseThrow(() -> new NotFound("pass"));
    }

    public Optional<IssuedPass> findPass(UUID id) {
        return PassRows.list(db, "id = :id", "id", sql -> sql.param("id", id)).stream().findFirst();
    }

    public List<IssuedPass> listPasses(Collection<UUID> ids) {
        return PassRows.list(db, "id = any(:ids)", "issued_at desc, id desc", sql -> sql.param("ids", Rows.array(ids)));
    }

    /** Of all kinds and states, newest first. */
    public List<IssuedPass> listPasses(PassSubject subject) {
        return PassRows.list(db, "subject_type = :type and subject_id = :id", "issued_at desc, id desc", sql -> sql.param("type", subject.type()).param("id", subject.id()));
    }

    private boolean revokeIfLive(IssuedPass pass, String reason) {
        if (reason.isBlank()) throw new Refusal(422, "checkpoint.refusal.reason");
        var why = reason.strip();
        var kept = why.length() > REASON ? why.substring(0, REASON) : why;
        int revoked = db.sql("update pass set revoked_at = :now, revoked_by = :by, revoke_reason = :reason where zone_id = :zone and id = :id and revoked_at is null")
                .param("now", at(clock.instant())).param("by", person(), java.sql.Types.OTHER).param("reason", kept).param("zone", CurrentZone.id()).param("id", pass.id()).update();
        if (revoked > 0) events.publishEvent(new PassRevoked(CurrentZone.id(), pass.id(), pass.subject(), kept));
        return revoked > 0;
    }

    private IssuedPass issue(PassOrder order, @Nullable UUID replaces) {
        if (!order.from().isBefore(order.until())) throw new Refusal(422, "checkpoint.refusal.order");
        var key = keys.signing(order.content().purpose());
        var now = clock.instant();      // after the key: it signs nothing of before it began
        if (!order.until().isAfter(now)) throw new Refusal(422, "checkpoint.refusal.over");
        var claims = claims(order, now);
        var text = new PassIssuer(KeyRing.EMPTY.with(key)).issue(claims);
        var pass = new IssuedPass(claims.stamp().id(), order.subject(), order.content(), claims.stamp().validity().from(), claims.stamp().validity().until(), order.holder(),
                order.organisationId(), key.id().hex(), text, claims.stamp().issuedAt(), person(), replaces, null);
        add(pass, key);
        return pass;
    }

    private void add(IssuedPass pass, PassKey key) {
        try {
            PassRows.insert(db, pass);
        } catch (DataIntegrityViolationException e) {
            var cause = String.valueOf(e.getMostSpecificCause().getMessage());
            if (cause.contains("pass_one_at_a_time")) throw Refusal.conflict("checkpoint.refusal.overlaps");
            if (cause.contains("pass_number_live")) throw Refusal.conflict("checkpoint.refusal.number");
            if (cause.contains("pass_replaced_once")) throw Refusal.conflict("checkpoint.refusal.replaced");
            throw e;
        }
        events.publishEvent(new PassIssued(CurrentZone.id(), pass.id(), pass.subject(), Rows.word(key.purpose()), pass.keyId(), pass.replaces()));
    }

    /** The library refuses what may not stand in a QR code; callers shorten beforehand ({@link PassContent#person}), so a person meets this only by hand. */
    private static Pass claims(PassOrder order, Instant now) {
        try {
            var stamp = new Stamp(Ids.next(), now, new Validity(order.from(), order.until()));
            return switch (order.content()) {
                case PassContent.Person person -> new EntryPass(stamp, person.maskedName(), person.lastFour(), person.place(), Optional.ofNullable(person.plate()));
                case PassContent.Vehicle vehicle -> new VehiclePass(stamp, vehicle.number(), vehicle.plate(), Optional.ofNullable(vehicle.trailerPlate()), vehicle.place());
            };
        } catch (IllegalArgumentException e) {
            throw new Refusal(422, "checkpoint.refusal.claim", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable UUID person() {
        return CurrentUser.find().map(CurrentUser::membershipId).orElse(null);
    }
}

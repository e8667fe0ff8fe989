package org.millwright.protocol.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.Acknowledgements;
import org.millwright.protocol.Body;
import org.millwright.protocol.Edition;
import org.millwright.protocol.EditionState;
import org.millwright.protocol.Editions;
import org.millwright.protocol.Parts;
import org.millwright.protocol.Unacknowledged;
import org.millwright.protocol.level.ControlLevels;
import org.millwright.protocol.level.LevelPeriod;
import org.springframework.stereotype.Component;

/** What of the protocol waits: an edition to read and acknowledge, a signature, a draft that came back or is not finished. */
@Component
class ProtocolWaiting implements WaitingSource {

    private final Editions editions;
    private final Parts parts;
    private final Acknowledgements acknowledgements;
    private final Unacknowledged unacknowledged;
    private final ControlLevels levels;
    private final Clock clock;

    ProtocolWaiting(Editions editions, Parts parts, Acknowledgements acknowledgements, Unacknowledged unacknowledged, ControlLevels levels, Clock clock) {
        this.editions = editions;
        this.parts = parts;
        this.acknowledgements = acknowledgements;
        this.unacknowledged = unacknowledged;
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        var waiting = new ArrayList<Waiting>();
        if (Acknowledgements.asks(user.role())) {
            editions.listInForce().stream().filter(one -> acknowledgements.findFor(user, one).isEmpty()).forEach(one -> waiting.add(waiting(user, one, "acknowledge")));
        } else Body.of(user).ifPresent(body -> editions.listInTheMaking().forEach(one -> {
            boolean wrote = parts.wrote(one.id(), user);
            if (one.state() == EditionState.SUBMITTED && !one.signedBy(body) && !wrote) waiting.add(waiting(user, one, "sign"));
            if (one.state() == EditionState.DRAFT && wrote) waiting.add(waiting(user, one, "draft"));
        }));
        if (Body.of(user).isPresent() && editions.listInForce().isEmpty()) levels.findStrictest(clock.instant()).filter(one -> one.level().inForce()).ifPresent(one -> waiting.addFirst(unruled(one)));
        return waiting.stream().limit(limit).toList();
    }

    /** Under a level that no edition says anything of, nobody is let in by rules. */
    private static Waiting unruled(LevelPeriod it) {
        return new Waiting(null, "protocol.waiting.unruled.kind", it.source(), "protocol.waiting.unruled.note", List.of(), "protocol.waiting.unruled.action", "/protocol");
    }

    private static Waiting waiting(CurrentUser user, Edition edition, String what) {
        var key = "protocol.waiting." + what;
        return new Waiting(null, key + ".kind", edition.name() + " " + edition.document().title(user.locale()), key + ".note", List.of(), key + ".action", "/editions/" + edition.id());
    }

    @Override
    public List<Figure> figuresFor(CurrentUser user) {
        if (Body.of(user).isEmpty()) return List.of();
        return editions.listInForce().stream().limit(1).map(edition -> {
            var counts = unacknowledged.countOf(user, edition.id());
            return new Figure(60, "protocol.figure.acknowledged", counts.people() == 0 ? "–" : 100 * counts.acknowledged() / counts.people() + "%", "protocol.figure.acknowledged.note",
                    List.of(counts.people() - counts.acknowledged(), edition.name()), "/editions/" + edition.id() + "/acknowledgements");
        }).toList();
    }
}

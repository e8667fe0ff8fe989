package org.millwright.protocol.level.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.millwright.home.BandSource;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.level.ControlLevels;
import org.millwright.protocol.level.LevelPeriod;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Tone;
import org.springframework.stereotype.Component;

/** How the zone's level came to be what it is, and what comes next: a level that is ordered, or a review whose end is open. */
@Component
class LevelBand implements BandSource {

    private static final int MOST_BEFORE = 3;

    private final ControlLevels levels;
    private final Zones zones;
    private final Clock clock;

    LevelBand(ControlLevels levels, Zones zones, Clock clock) {
        this.levels = levels;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Optional<Band> bandFor(CurrentUser user) {
        Instant now = clock.instant();
        return levels.findStrictest(now).map(current -> band(current, now));
    }

    private Band band(LevelPeriod current, Instant now) {
        List<LevelPeriod> ofPlace = levels.listPeriods().stream().filter(one -> one.withdrawnAt() == null && one.division().equals(current.division()))
                .sorted(Comparator.comparing(LevelPeriod::from)).toList();
        List<LevelPeriod> before = ofPlace.stream().filter(one -> one.from().isBefore(current.from())).toList();
        List<Step> steps = new ArrayList<>(before.subList(Math.max(0, before.size() - MOST_BEFORE), before.size()).stream().map(one -> step(When.BEFORE, one)).toList());
        steps.add(step(When.NOW, current));
        ofPlace.stream().filter(one -> one.isAhead(now)).findFirst().map(one -> step(When.NEXT, one)).or(() -> review(current)).ifPresent(steps::add);
        return new Band("level.band", steps, current.source(), "level.band.more", "/control-levels");
    }

    private static Step step(When when, LevelPeriod period) {
        return new Step(when, LevelLook.tone(period.level()), LevelLook.icon(period.level()), "level." + period.level(), "level.note." + period.level(), period.from());
    }

    private Optional<Step> review(LevelPeriod current) {
        return Optional.ofNullable(current.reviewOn()).map(day -> new Step(When.NEXT, Tone.UNKNOWN, "help-circle", "level.band.review", null,
                Objects.requireNonNull(day).atStartOfDay(zones.currentZone().timeZone()).toInstant()));
    }
}

package org.millwright.protocol.level.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.protocol.RiskLevel;
import org.millwright.protocol.Typed;
import org.millwright.protocol.level.AreaOrder;
import org.millwright.protocol.level.LevelOrder;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Makes an order of a form. A time far from today is a slip of the keyboard, and would be judged by for years. */
@Component
class OrderReader {

    private static final Duration FAR = Duration.ofDays(366);
    private static final int LONGEST_SOURCE = 300;

    private final Zones zones;
    private final Clock clock;

    OrderReader(Zones zones, Clock clock) {
        this.zones = zones;
        this.clock = clock;
    }

    LevelOrder level(LevelForm form, Problems problems) {
        var typed = new Typed(problems);
        String division = typed.division("division", form.division(), false);
        ControlLevel level = typed.choice("level", form.level(), ControlLevel.class);
        Instant from = near("from", form.from(), typed.local("from", form.from(), timeZone()), problems);
        var review = typed.date("reviewOn", form.reviewOn());
        if (review != null && review.isBefore(zones.currentZone().dayOf(from))) problems.add("reviewOn", form.reviewOn(), "level.input.order", review, zones.currentZone().dayOf(from));
        return new LevelOrder(division, level, from, review, typed.required("source", form.source(), LONGEST_SOURCE), typed.optional("reason", form.reason(), 1000));
    }

    AreaOrder area(AreaForm form, Problems problems) {
        var typed = new Typed(problems);
        String division = typed.division("division", form.division(), true);
        String place = typed.optional("place", form.place(), 100);
        RiskLevel risk = typed.choice("risk", form.risk(), RiskLevel.class);
        Instant from = near("from", form.from(), typed.local("from", form.from(), timeZone()), problems);
        Instant until = typed.local("until", form.until(), timeZone());
        if (until != null && !until.isAfter(from)) problems.add("until", form.until(), "level.input.order", until, from);
        return new AreaOrder(division, place, risk, from, until, typed.required("source", form.source(), LONGEST_SOURCE));
    }

    private ZoneId timeZone() {
        return zones.currentZone().timeZone();
    }

    private Instant near(String field, @Nullable String text, @Nullable Instant at, Problems problems) {
        Instant now = clock.instant();
        if (at == null) {
            if (Typed.text(text).isEmpty()) problems.add(field, text, "level.input.missing");
            return now;
        }
        if (Duration.between(now, at).abs().compareTo(FAR) > 0) problems.add(field, text, "level.input.far", Typed.text(text));
        return at;
    }
}

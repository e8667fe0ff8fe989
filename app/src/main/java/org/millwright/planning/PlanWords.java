package org.millwright.planning;

import java.time.Clock;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.demand.ranking.Wording;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of whoever asks, for what domain code itself says. */
@Component
class PlanWords {

    private final MessageSource messages;
    private final Zones zones;
    private final Clock clock;

    PlanWords(MessageSource messages, Zones zones, Clock clock) {
        this.messages = messages;
        this.zones = zones;
        this.clock = clock;
    }

    Words words() {
        return new Words(LocaleContextHolder.getLocale(), messages, zones.currentZone().timeZone(), clock.instant());
    }

    Wording wording(RankingOf.Look look) {
        return new Wording(words(), look.names(), look.zone());
    }
}

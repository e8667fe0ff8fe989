package org.millwright.protocol.level.web;

import java.time.Clock;
import java.util.List;
import org.millwright.http.HeaderSource;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.level.ControlLevels;
import org.millwright.protocol.level.LevelPeriod;
import org.millwright.ui.HeaderChip;
import org.millwright.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The strictest level in force in the header of every page, and since when; nothing in a zone where none was ever ordered. */
@Component
@Order(10)
class LevelChip implements HeaderSource {

    private final ControlLevels levels;
    private final Clock clock;

    LevelChip(ControlLevels levels, Clock clock) {
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    public List<HeaderChip> chipsFor(CurrentUser user, Words words) {
        return levels.findStrictest(clock.instant()).map(period -> chip(period, words)).stream().toList();
    }

    private static HeaderChip chip(LevelPeriod period, Words words) {
        var level = period.level();
        String text = words.t("level.chip", words.t("level.note." + level), words.date(period.from()), period.division().isEmpty() ? 0 : 1, period.division());
        return new HeaderChip(LevelLook.icon(level), words.t("level.chip.level", words.t("level." + level)), text, level.inForce() ? LevelLook.tone(level) : null, "/control-levels");
    }
}

package org.millwright.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.RiskLevel;
import org.millwright.protocol.emergency.StandardCards;
import org.millwright.protocol.level.AreaOrder;
import org.millwright.protocol.level.ControlLevels;
import org.millwright.protocol.level.LevelOrder;
import org.millwright.protocol.level.RiskAreas;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** A zone under control: how its level rose, where risk comes from, and what is done in an emergency. */
@Component
class LevelMaker {

    private final ControlLevels levels;
    private final RiskAreas areas;
    private final StandardCards cards;
    private final Zones zones;
    private final Clock clock;

    LevelMaker(ControlLevels levels, RiskAreas areas, StandardCards cards, Zones zones, Clock clock) {
        this.levels = levels;
        this.areas = areas;
        this.cards = cards;
        this.zones = zones;
        this.clock = clock;
    }

    void make(CurrentUser health) {
        levels.confirm(health, new LevelOrder("", ControlLevel.IV, before(50), null, "区指挥部通知第 11 号", ""));
        levels.confirm(health, new LevelOrder("", ControlLevel.III, before(25), null, "区指挥部通知第 14 号", "周边城市出现散发病例"));
        levels.confirm(health, new LevelOrder("", ControlLevel.II, before(12), zones.currentZone().dayOf(before(-5)), "区指挥部通知第 17 号", "本市出现输入病例"));
        areas.confirm(health, new AreaOrder("370203", "某某街道", RiskLevel.HIGH, before(6), null, "青岛市通报第 52 号"));
        areas.confirm(health, new AreaOrder("371002", "", RiskLevel.MEDIUM, before(20), before(4), "威海市通报第 31 号"));
        cards.addMissing(health);
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}

package org.millwright.directory.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Crew;

/** @param dayPrice in whole yuan */
public record CrewForm(@Nullable String code, @Nullable String name, @Nullable String latitude, @Nullable String longitude, @Nullable String homeDivision,
                       @Nullable String dayPrice, @Nullable String leadId, @Nullable String active) {

    static CrewForm of(Crew crew) {
        return new CrewForm(crew.code(), crew.name(), Double.toString(crew.base().latitude()), Double.toString(crew.base().longitude()), crew.homeDivision(),
                crew.dayPriceFen() == null ? null : Long.toString(crew.dayPriceFen() / 100), Objects.toString(crew.leadId(), null), Boolean.toString(crew.active()));
    }
}

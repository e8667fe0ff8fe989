package org.millwright.directory.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.DivisionCode;

/** A crew of an installer (班组). A blank shift is DAY. */
public record CrewRow(
        int row, CreditCode creditCode, String crewCode, String name, @Nullable Double latitude,
        @Nullable Double longitude, @Nullable DivisionCode division, String shift)
        implements RosterRow {

    static CrewRow of(Values v) {
        return new CrewRow(v.row(),
                v.get("creditCode", CreditCode.class), v.get("crewCode", String.class), v.get("name", String.class),
                v.find("latitude", Double.class), v.find("longitude", Double.class),
                v.find("division", DivisionCode.class), Objects.requireNonNullElse(v.text("shift"), "DAY"));
    }

    @Override
    public RosterSheet sheet() {
        return RosterSheet.CREWS;
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                creditCode, crewCode, name, latitude, longitude, division, shift);
    }
}

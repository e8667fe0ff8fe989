package org.millwright.directory.roster;

import static org.millwright.directory.roster.CellReading.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millwright.directory.identifier.Characters;
import org.millwright.directory.identifier.DivisionCode;
import org.millwright.directory.identifier.ServiceArea;

/** Positions in degrees (WGS-84), division codes and service areas. */
final class PlaceCells {

    /** A metre is 0.000009 degrees; more digits than six only pretend. */
    private static final double STEP = 1e6;

    private PlaceCells() {}

    static CellReading degrees(ColumnType type, String text) {
        double degrees;
        try {
            degrees = Double.parseDouble(Characters.halfWidth(text).replaceAll("[°\\s]", ""));
        } catch (NumberFormatException e) {
            return wrong(ProblemCode.NUMBER_UNREADABLE, CellReader.shortened(text));
        }
        double most = type == ColumnType.LATITUDE ? 90 : 180;
        if (type == ColumnType.LATITUDE && Math.abs(degrees) > 90 && Math.abs(degrees) <= 180) {
            return wrong(ProblemCode.POSITION_SWAPPED, text);
        }
        if (!(Math.abs(degrees) <= most)) {
            return wrong(type == ColumnType.LATITUDE ? ProblemCode.LATITUDE_RANGE : ProblemCode.LONGITUDE_RANGE, text);
        }
        return CellReading.of(Math.round(degrees * STEP) / STEP);
    }

    static CellReading division(String text) {
        Optional<DivisionCode> code = DivisionCode.find(text);
        return code.isPresent() ? CellReading.of(code.get()) : wrong(ProblemCode.DIVISION_WRONG, CellReader.shortened(text));
    }

    static CellReading serviceArea(String text) {
        List<ServiceArea> areas = new ArrayList<>();
        for (String part : text.split("[;；,，、\\s]+")) {
            if (part.matches("(?i)全国|\\*|nationwide")) {
                areas.add(ServiceArea.NATIONWIDE);
            } else if (!part.isEmpty()) {
                Optional<ServiceArea> area = ServiceArea.find(part);
                if (area.isEmpty()) {
                    return wrong(ProblemCode.AREA_WRONG, CellReader.shortened(part));
                }
                areas.add(area.get());
            }
        }
        return CellReading.of(areas.stream().distinct().toList());
    }
}

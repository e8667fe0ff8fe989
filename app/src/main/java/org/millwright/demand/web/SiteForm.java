package org.millwright.demand.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Position;
import org.millwright.directory.Site;
import org.millwright.http.Problems;

/** A new site, as typed; the map fills latitude and longitude. */
public record SiteForm(@Nullable String name, @Nullable String address, @Nullable String divisionCode, @Nullable String latitude, @Nullable String longitude,
                       @Nullable String accessNote) {

    /** Whole only when no problem was added. */
    Site read(UUID id, UUID companyId, Problems problems) {
        var division = strip(divisionCode);
        if (!division.matches("\\d{6}")) problems.add("divisionCode", division, "demand.problem.division", division);
        double north = degrees("latitude", latitude, 90, problems);
        double east = degrees("longitude", longitude, 180, problems);
        return new Site(id, companyId, needed("name", name, 200, problems), needed("address", address, 300, problems), division, new Position(north, east),
                strip(accessNote), null);
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String needed(String field, @Nullable String text, int longest, Problems problems) {
        var found = strip(text);
        if (found.isEmpty()) problems.add(field, found, "demand.problem.required");
        if (found.length() > longest) problems.add(field, found, "demand.problem.long", found.length(), longest);
        return found;
    }

    private static double degrees(String field, @Nullable String text, int most, Problems problems) {
        try {
            double found = Double.parseDouble(strip(text));
            if (Math.abs(found) <= most) return found;
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(field, text, strip(text).isEmpty() ? "demand.problem.place" : "demand.problem.degrees", strip(text), most);
        return 0;
    }
}

package org.millwright.directory.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/**
 * Somebody took the roster out.
 *
 * @param subjectId the installer, or the zone for all
 * @param sheet     a sheet's name, or ALL
 * @param named     with people's full names and phones
 * @param purpose   what full document numbers were taken out for; null: they were masked
 */
public record RosterExported(UUID zoneId, UUID subjectId, String sheet, int members, boolean named, @Nullable String purpose) implements Audited {

    @Override
    public Deed deed() {
        return new Deed(purpose == null ? "roster.taken" : "roster.exported", subjectId.equals(zoneId) ? "zone" : "installer", subjectId, details());
    }

    private Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>(Map.of("sheet", sheet, "members", members, "names", named ? "full" : "masked"));
        if (purpose != null) details.put("purpose", purpose);
        return details;
    }
}

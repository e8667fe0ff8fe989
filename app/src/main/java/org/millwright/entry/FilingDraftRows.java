package org.millwright.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.FilingDraft.EquipmentDraft;
import org.millwright.entry.FilingDraft.StopDraft;
import org.millwright.entry.FilingDraft.VehicleDraft;

/** Adds and takes out rows of a draft, for browsers without JavaScript: {@code stops} adds one, {@code vehicles[1]} takes one out. */
public final class FilingDraftRows {

    private static final Pattern PATH = Pattern.compile("(stops|vehicles|equipment)(?:\\[(\\d{1,3})])?");

    private FilingDraftRows() {}

    /** A path that leads nowhere changes nothing. */
    public static FilingDraft change(FilingDraft it, String path) {
        var found = PATH.matcher(path);
        if (!found.matches()) return it;
        var at = found.group(2);
        return switch (found.group(1)) {
            case "stops" -> it.withLists(rows(it.stops(), at, StopDraft.EMPTY), it.vehicles(), it.equipment());
            case "vehicles" -> it.withLists(it.stops(), rows(it.vehicles(), at, VehicleDraft.EMPTY), it.equipment());
            default -> it.withLists(it.stops(), it.vehicles(), rows(it.equipment(), at, EquipmentDraft.EMPTY));
        };
    }

    private static <T> List<T> rows(List<T> rows, @Nullable String number, T empty) {
        var changed = new ArrayList<>(rows);
        if (number == null) changed.add(empty);
        else if (Integer.parseInt(number) < changed.size()) changed.remove(Integer.parseInt(number));
        return changed;
    }
}

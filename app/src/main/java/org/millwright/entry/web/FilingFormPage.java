package org.millwright.entry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.FilingDraft;
import org.millwright.entry.FilingState;
import org.millwright.ui.Option;

/**
 * The form of a filing with all it offers.
 *
 * @param members of the crew chosen, names masked
 * @param mayHand the reader is the installer and may leave the filing to the local receiver
 * @param mayHandBack the reader is that receiver and may leave it to the installer again
 */
public record FilingFormPage(UUID id, @Nullable String number, FilingState state, int version, String returnReason, FilingDraft draft, List<Option> sites,
                             CrewField crew, List<Option> members, List<Option> divisions, boolean mayHand, boolean mayHandBack) {

    public boolean filed() {
        return number != null;
    }
}

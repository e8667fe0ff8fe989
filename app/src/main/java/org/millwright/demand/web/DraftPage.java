package org.millwright.demand.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.DemandDraft;
import org.millwright.demand.DemandState;
import org.millwright.file.StoredFile;

/** @param version the save this form was made from */
public record DraftPage(UUID id, @Nullable String number, DemandState state, int version, boolean changing, DemandDraft draft, Choices choices,
                        List<StoredFile> files) {

    public boolean published() {
        return state != DemandState.DRAFT;
    }
}

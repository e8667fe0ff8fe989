package org.millwright.entry.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.FilingEvidence;
import org.millwright.entry.laboratory.LaboratoryRecords;
import org.springframework.stereotype.Component;

@Component
class ChecksPages {

    private static final int FILES = 8;

    private final FilingEvidence evidence;
    private final LaboratoryRecords laboratory;

    ChecksPages(FilingEvidence evidence, LaboratoryRecords laboratory) {
        this.evidence = evidence;
        this.laboratory = laboratory;
    }

    ChecksPage page() {
        return page(null);
    }

    ChecksPage page(@Nullable UUID wrong) {
        return new ChecksPage(evidence.listToCheck(), laboratory.listLatest(FILES), wrong);
    }
}

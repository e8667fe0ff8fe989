package org.millwright.entry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.FilingEvidence.ToCheck;
import org.millwright.entry.laboratory.LaboratoryRecords.Taken;

/**
 * Papers that wait for a person's eyes, those of who arrives first, first; and the laboratories' files that came last.
 *
 * @param wrong the paper of which was not said why it is not taken
 */
public record ChecksPage(List<ToCheck> waiting, List<Taken> files, @Nullable UUID wrong) {}

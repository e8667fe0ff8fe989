package org.millwright.entry.web;

import java.util.List;
import org.millwright.entry.FilingEvidence.ToCheck;
import org.millwright.entry.laboratory.LaboratoryRecords.Taken;

/** Papers that wait for a person's eyes, and the laboratories' files that came last. */
public record ChecksPage(List<ToCheck> waiting, List<Taken> files) {}

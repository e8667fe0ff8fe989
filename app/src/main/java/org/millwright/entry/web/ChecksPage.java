package org.millwright.entry.web;

import java.util.List;
import org.millwright.entry.FilingEvidence.ToCheck;

/** Papers that wait for a person's eyes. */
public record ChecksPage(List<ToCheck> waiting) {}

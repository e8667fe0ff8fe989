package org.millwright.entry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.bulk.BulkRun;

/**
 * Where a workbook is brought.
 *
 * @param keptBy as typed
 */
public record BulkPage(List<BulkRun> runs, boolean ticked, @Nullable String keptBy) {}

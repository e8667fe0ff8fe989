package org.millwright.audit.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.AuditEntry;

/**
 * @param details the entry's facts, in the order of their names
 * @param place   in the chain; null while it waits for its seal
 */
public record AuditEntryPage(AuditEntry entry, @Nullable String actor, Map<String, String> details, @Nullable Long place) {}

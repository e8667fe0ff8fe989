package org.millwright.audit.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.AuditEntry;

/**
 * @param called  what the subject is called; null when its id is all there is
 * @param details the entry's facts, in the order of their names
 * @param place   in the chain; null while it waits for its seal
 */
public record AuditEntryPage(AuditEntry entry, @Nullable String actor, @Nullable String called, Map<String, String> details, @Nullable Long place) {}

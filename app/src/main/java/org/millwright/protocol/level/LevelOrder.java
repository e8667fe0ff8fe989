package org.millwright.protocol.level;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.ControlLevel;

/** A level that shall be in force from a time on. */
public record LevelOrder(String division, ControlLevel level, Instant from, @Nullable LocalDate reviewOn, String source, String reason) { }

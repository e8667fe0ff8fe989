package org.millwright.protocol.checklist.web;

import org.jspecify.annotations.Nullable;
import org.millwright.protocol.checklist.FeverWatch;

/** @param watch null until a purpose is given */
public record FeverPage(java.util.UUID runId, @Nullable String purpose, @Nullable FeverWatch watch) { }

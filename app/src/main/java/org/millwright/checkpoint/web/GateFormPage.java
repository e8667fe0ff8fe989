package org.millwright.checkpoint.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Site;

/** @param id null: a new one */
public record GateFormPage(@Nullable UUID id, GateForm form, List<Site> sites) {}

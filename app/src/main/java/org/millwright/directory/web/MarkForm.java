package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;

public record MarkForm(@Nullable String kind, @Nullable String companyId, @Nullable String reason, @Nullable String validFrom, @Nullable String validTo) {}

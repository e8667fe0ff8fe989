package org.millwright.checkpoint.web;

import org.jspecify.annotations.Nullable;

public record KeyForm(@Nullable String purpose) {}

package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;

/** What personal data are opened for; kept in the audit trail. */
public record PurposeForm(@Nullable String purpose) {}

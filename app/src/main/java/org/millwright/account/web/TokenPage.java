package org.millwright.account.web;

import java.time.Instant;
import java.util.List;

/** A new API token, shown this once. */
public record TokenPage(String token, String name, List<String> scopes, Instant expiresAt) {}

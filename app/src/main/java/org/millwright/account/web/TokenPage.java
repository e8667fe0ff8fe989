package org.millwright.account.web;

import java.time.Instant;
import java.util.List;

/**
 * A new API token, shown this once.
 *
 * @param example a command that it lets a program do
 */
public record TokenPage(String token, String name, List<String> scopes, Instant expiresAt, String example) {}

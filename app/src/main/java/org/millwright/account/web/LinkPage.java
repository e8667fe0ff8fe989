package org.millwright.account.web;

import java.util.UUID;

/** A one-time link to hand over, shown this once. */
public record LinkPage(UUID accountId, String login, String name, String link, long hours, boolean firstOne) {}

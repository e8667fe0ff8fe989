package org.millwright.demand.web;

import java.util.UUID;

/** @param more lines of history since {@code seen} */
public record PulseView(UUID id, long seen, long more) {}

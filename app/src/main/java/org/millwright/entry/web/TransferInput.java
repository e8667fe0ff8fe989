package org.millwright.entry.web;

import org.jspecify.annotations.Nullable;

/** A ride as somebody typed it. */
public record TransferInput(@Nullable String plate, @Nullable String driver, @Nullable String seats, @Nullable String people, @Nullable String from, @Nullable String to,
                            @Nullable String departs, @Nullable String arrives) {}

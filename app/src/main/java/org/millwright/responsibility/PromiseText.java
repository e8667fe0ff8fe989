package org.millwright.responsibility;

import java.time.LocalDate;
import java.util.UUID;

/** A zone's own words for a part of a step, from a day on until the next. */
public record PromiseText(UUID id, Promises.Part part, Promises.Promise words, LocalDate from) {}

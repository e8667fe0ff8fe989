package org.millwright.entry.web;

import org.millwright.http.Paged;

/** Rounds of deciding again, newest first. */
public record BatchesPage(Paged<BatchView> batches) {}

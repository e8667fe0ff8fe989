package org.millwright.entry.web;

import org.millwright.entry.FilingRow;
import org.millwright.http.Paged;

/**
 * @param files the reader may begin a filing
 * @param phone for a field role, on a phone
 */
public record FilingsPage(Paged<FilingRow> filings, boolean files, boolean decides, boolean phone) {}

package org.millwright.entry.web;

import org.millwright.entry.FilingRow;
import org.millwright.http.Paged;

/**
 * @param files  the reader may begin a filing
 * @param rounds and may look at rounds of deciding again
 * @param leads  and answers for people who may owe a test on arrival
 * @param phone  for a field role, on a phone
 */
public record FilingsPage(Paged<FilingRow> filings, boolean files, boolean decides, boolean rounds, boolean leads, boolean phone) {}

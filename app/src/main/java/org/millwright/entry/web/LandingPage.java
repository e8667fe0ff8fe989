package org.millwright.entry.web;

import org.millwright.entry.LandingTest;
import org.millwright.http.Paged;

/** Tests that are owed on arrival, the first due first. */
public record LandingPage(Paged<LandingTest> owed, long all, long late, boolean onlyLate, boolean phone) {}

package org.millwright.checkpoint.web;

import java.time.Instant;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.http.Paged;

public record PassesPage(Paged<IssuedPass> passes, String q, String purpose, String state, Instant now, boolean keeps) {}

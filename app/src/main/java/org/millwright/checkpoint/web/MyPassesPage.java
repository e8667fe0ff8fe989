package org.millwright.checkpoint.web;

import java.time.Instant;
import java.util.List;
import org.millwright.checkpoint.IssuedPass;

public record MyPassesPage(List<IssuedPass> passes, Instant now) {}

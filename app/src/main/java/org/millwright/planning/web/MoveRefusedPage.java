package org.millwright.planning.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planning.MoveAnswer.Objection;

/** A move that was not made, with what is against it, and all of it again to be mended. */
public record MoveRefusedPage(UUID planId, String plan, @Nullable String work, List<Objection> objections, MoveAsk typed) {}

package org.millwright.planning.web;

import java.util.List;
import java.util.UUID;
import org.millwright.planning.MoveAnswer.Objection;

/** A move that was not made, with what is against it. */
public record MoveRefusedPage(UUID planId, List<Objection> objections, MoveAsk typed) {}

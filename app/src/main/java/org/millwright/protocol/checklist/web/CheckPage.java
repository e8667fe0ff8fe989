package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.ui.Option;

/** A checklist to fill. */
public record CheckPage(String who, Checklist checklist, List<Option> sites, RoundForm form) { }

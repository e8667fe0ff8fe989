package org.millwright.protocol.level.web;

import java.util.List;

/**
 * @param orders whether the reader may order a level
 * @param areas  risk areas in force
 */
public record LevelsPage(List<LevelLine> levels, boolean orders, boolean phone, long areas) { }

package org.millwright.protocol.level.web;

import org.millwright.protocol.level.RiskArea;

/** @param place division and place in the reader's language */
public record AreaLine(RiskArea area, String place, boolean inForce, boolean ahead) { }

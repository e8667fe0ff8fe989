package org.millwright.directory.web;

import java.util.List;

/** @param crews those the reader leads, usually one */
public record MyCrewPage(String name, List<CrewPage> crews) {}

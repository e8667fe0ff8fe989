package org.millwright.home.web;

import java.util.List;
import org.millwright.home.SearchSource;

/** @param text what was looked for; empty before the first search */
public record SearchPage(String text, List<SearchSource.Hit> hits) {}

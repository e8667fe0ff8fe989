package org.millwright.ui;

/** One fact in the line under a page's title. */
public record Fact(String icon, String text) {}

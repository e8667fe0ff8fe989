package org.millwright.home.web;

/** The whole navigation as a page; what stands in it belongs to the surroundings of every page. */
public record MenuPage(String name) {}

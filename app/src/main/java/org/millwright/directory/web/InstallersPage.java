package org.millwright.directory.web;

import org.millwright.directory.Installer;
import org.millwright.http.Paged;

/** @param unsafe only those without a safety licence in force were asked for */
public record InstallersPage(String q, boolean unsafe, Paged<Installer> installers, boolean keeps) {}

package org.millwright.directory.web;

import org.millwright.directory.Installer;
import org.millwright.http.Paged;

public record InstallersPage(String q, Paged<Installer> installers, boolean keeps) {}

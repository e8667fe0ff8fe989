package org.millwright.directory.web;

import org.millwright.directory.intake.RosterImport;
import org.millwright.http.Paged;

/** @param opens whether the reader may take full document numbers out */
public record ImportsPage(Paged<RosterImport> imports, boolean own, boolean opens, String purpose) {}

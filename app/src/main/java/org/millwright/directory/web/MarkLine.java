package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;
import org.millwright.directory.InstallerMark;

/** @param company name of the one company it concerns; null: all */
public record MarkLine(InstallerMark mark, @Nullable String company, boolean inForce) {}

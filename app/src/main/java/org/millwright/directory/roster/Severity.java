package org.millwright.directory.roster;

/** An error keeps its row out; a warning does not. */
public enum Severity { ERROR, WARNING }

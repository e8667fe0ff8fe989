package org.millwright.directory.intake;

/** What to do when some rows cannot be taken: write nothing, or write the others. */
public enum ImportMode { ALL, GOOD }

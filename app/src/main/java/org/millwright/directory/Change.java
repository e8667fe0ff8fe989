package org.millwright.directory;

/** What happened to a record. */
public enum Change { ADDED, CHANGED, REMOVED }

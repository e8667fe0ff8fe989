package org.millwright.directory;

/** Who a statement about a crew comes from. */
public enum Source { LEAD, INSTALLER, OFFICER, HEALTH, IMPORT }

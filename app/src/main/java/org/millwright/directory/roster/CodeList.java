package org.millwright.directory.roster;

/** The lists of codes a roster speaks in; their contents are data of the zone, see {@link RosterCodes}. */
public enum CodeList { TRADE, LEVEL, LICENCE_SCOPE, LICENCE_CLASS, CERTIFICATE_KIND, SHIFT, DOCUMENT_KIND }

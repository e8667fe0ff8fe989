package org.millwright.directory.roster;

/** What came of reading: a roster with its problems row by row, or a refusal of the whole file. */
public sealed interface RosterReading permits Roster, RosterRefusal {}

package org.millwright.directory.roster;

import java.util.List;

/** Walked through every table of a file, row by row; nothing is kept on the way. */
interface TableVisitor {

    /** @param name the sheet's name; for a CSV the file's name without its ending
     *  @param alone whether the file holds this table only */
    void table(String name, boolean alone) throws Refused;

    /** @param number the row's number as a spreadsheet shows it */
    void row(int number, List<RawCell> cells) throws Refused;

    void end() throws Refused;
}

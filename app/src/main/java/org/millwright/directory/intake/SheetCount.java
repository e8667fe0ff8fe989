package org.millwright.directory.intake;

import org.millwright.directory.roster.RosterSheet;

/** What the rows of one sheet come to. */
public record SheetCount(RosterSheet sheet, int added, int changed, int unchanged, int bad) {

    public int rows() {
        return added + changed + unchanged + bad;
    }

    /** Of the rows that are known already, so many are written. */
    SheetCount withChanged(int taken) {
        return new SheetCount(sheet, added, taken, changed + unchanged - taken, bad);
    }
}

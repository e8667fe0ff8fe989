package org.millwright.directory.intake;

import org.millwright.directory.roster.Column;
import org.millwright.directory.roster.RosterSheet;

/**
 * A field in which a row of the file says otherwise than the register.
 *
 * @param subject what the row is about, without a document number
 * @param present as it stands in the register; empty: nothing
 * @param take    whether the file's word is taken
 */
public record Difference(int number, RosterSheet sheet, int row, Column column, String subject, String present, String given, boolean take) {}

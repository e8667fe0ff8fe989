/**
 * The roster as a file: five sheets of a workbook, or a CSV each, read into typed rows with every problem named by sheet,
 * row, column and remedy, and written in the same shape. Knows no database and trusts no file.
 */
@NullMarked
package org.millwright.directory.roster;

import org.jspecify.annotations.NullMarked;

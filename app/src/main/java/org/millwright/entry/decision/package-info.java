/**
 * What follows for one filing from a book of rules, what is known and the clock. Nothing here knows a database, a user or the machine's time: a decision of the past is
 * made again from its record and comes out the same.
 */
@NullMarked
package org.millwright.entry.decision;

import org.jspecify.annotations.NullMarked;

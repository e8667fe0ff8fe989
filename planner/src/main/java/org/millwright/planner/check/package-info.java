/**
 * Whether a plan holds and what it is worth, worked out anew from the problem alone. Reads the
 * problem's records and shares no step with the rules or the search, so that a fault there cannot hide here.
 */
package org.millwright.planner.check;

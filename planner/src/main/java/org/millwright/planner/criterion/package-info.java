/**
 * The criteria: each one file, a share from 0 to 1 of a visible weight, and the measure it comes from.
 * They rank only crews that no rule refuses.
 */
package org.millwright.planner.criterion;

/**
 * The problem: crews, jobs and what is known of them, in minutes from the start of the horizon and in metres.
 * All records are immutable and refuse bad values on construction, naming the record, the value and the bound.
 */
package org.millwright.planner.problem;

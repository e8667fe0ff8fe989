/**
 * The rules: named functions, one a file, that allow a crew for a job at a span or refuse it with values found and
 * needed. Finds that span first, since papers and people are judged over the whole of it.
 */
package org.millwright.planner.rule;

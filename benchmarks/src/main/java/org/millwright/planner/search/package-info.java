/** Benchmarks of the search's inner loops; in its package, for they call what nobody else may. */
package org.millwright.planner.search;

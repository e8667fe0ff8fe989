/**
 * Whether a plan holds and what it is worth, worked out anew from the problem alone. Shares nothing with the search, so
 * that a fault there cannot hide here.
 */
package org.millwright.planner.check;

/**
 * Distance and time between two points: the interface that a road engine can implement, and great circles built in.
 * Knows positions and nothing else of the problem.
 */
package org.millwright.planner.travel;

/** What a zone wants of a plan, in which order, and what a plan is worth by it. */
package org.millwright.planner.goal;

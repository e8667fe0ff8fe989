/** What a zone wants of a plan, one record a line with the reason for its price, and what a plan is worth by it. */
package org.millwright.planner.goal;

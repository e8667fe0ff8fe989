/**
 * Rules, ranking and planning of crews and work packages, with nothing but the JDK. {@link org.millwright.planner.Ranking}
 * is the door for one demand: every crew ranked or excluded, with reasons as codes and values that the caller words.
 */
package org.millwright.planner;

/**
 * Rules, ranking and planning of crews and work packages, with nothing but the JDK. {@link org.millwright.planner.Ranking}
 * is the door for one demand: every crew ranked or excluded, with reasons as codes and values that the caller words.
 * {@link org.millwright.planner.Planner} is the door for a whole zone, {@link org.millwright.planner.Desk} for a plan under
 * way, {@link org.millwright.planner.Reasons} for why it is as it is.
 */
package org.millwright.planner;

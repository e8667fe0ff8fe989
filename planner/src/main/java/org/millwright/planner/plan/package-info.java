/**
 * The answer: who does what when, what nobody does, and what a plan is worth. Knows the problem and nothing of how the
 * plan was found.
 */
package org.millwright.planner.plan;

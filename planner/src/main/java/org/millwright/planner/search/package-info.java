/**
 * The search: ruin and recreate by string removals over a compact model of tasks, crews, ways and links. Knows numbers
 * only; what they stand for, and whether an answer is right, is for {@code plan} and {@code check} to say.
 */
package org.millwright.planner.search;

/**
 * When a search ends: after iterations, after time by a clock that the caller gives, or on the caller's word.
 * The share that has passed also sets how bold the search still is.
 */
package org.millwright.planner.stop;

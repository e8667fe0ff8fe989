/** Pages of the net: where it has gaps, what somebody takes on, the letter on paper. */
@NullMarked
package org.millwright.responsibility.web;

import org.jspecify.annotations.NullMarked;

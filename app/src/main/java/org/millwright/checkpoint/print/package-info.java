/** Passes on paper. */
@NullMarked
package org.millwright.checkpoint.print;

import org.jspecify.annotations.NullMarked;

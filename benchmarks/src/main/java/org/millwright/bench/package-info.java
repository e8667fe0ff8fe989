/** Measurements, each a command that prints CSV: what a user waits for, beside an alternative in the same run. Nothing here is part of the product. */
@NullMarked
package org.millwright.bench;

import org.jspecify.annotations.NullMarked;

/** {@code ./bench entry}: what a decision under the protocol costs. */
@NullMarked
package org.millwright.bench.entry;

import org.jspecify.annotations.NullMarked;

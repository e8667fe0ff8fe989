/**
 * Public instances of routing with windows and of home care, solved by Millwright's search and by what a Java user would
 * pick instead, one thread and the same CPU seconds each; every solution is checked by code that knows no engine.
 */
@NullMarked
package org.millwright.bench.plan;

import org.jspecify.annotations.NullMarked;

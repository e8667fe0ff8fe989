/** Pages and JSON of rankings and comparisons. */
@NullMarked
package org.millwright.demand.ranking.web;

import org.jspecify.annotations.NullMarked;

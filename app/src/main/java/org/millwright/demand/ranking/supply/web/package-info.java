/** Pages and JSON of supply and demand. */
@NullMarked
package org.millwright.demand.ranking.supply.web;

import org.jspecify.annotations.NullMarked;

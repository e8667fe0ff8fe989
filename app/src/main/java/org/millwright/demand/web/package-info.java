/** Pages and JSON of demands, invitations and engagements. */
@NullMarked
package org.millwright.demand.web;

import org.jspecify.annotations.NullMarked;

/** What a board shows of a plan: its rows a page at a time, the bars in them, how full the zone's weeks are, what differs from another plan, who drives where on a day. Reads only. */
@NullMarked
package org.millwright.planning.board;

import org.jspecify.annotations.NullMarked;

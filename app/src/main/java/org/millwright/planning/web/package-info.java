/** Pages and JSON of the planning board. */
@NullMarked
package org.millwright.planning.web;

import org.jspecify.annotations.NullMarked;

/** Pages and JSON of control levels and risk areas. */
@NullMarked
package org.millwright.protocol.level.web;

import org.jspecify.annotations.NullMarked;

/** Pages and JSON of emergency cards and their runs. */
@NullMarked
package org.millwright.protocol.emergency.web;

import org.jspecify.annotations.NullMarked;

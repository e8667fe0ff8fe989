/** Pages and JSON of passes, gates and what was scanned. */
@NullMarked
package org.millwright.checkpoint.web;

import org.jspecify.annotations.NullMarked;

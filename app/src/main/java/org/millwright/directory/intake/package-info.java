/**
 * Rosters brought as files: read in the background, compared with the register field by field, shown before anything is written, and written
 * in one transaction or not at all. The same register goes out in the same shape.
 */
@NullMarked
package org.millwright.directory.intake;

import org.jspecify.annotations.NullMarked;

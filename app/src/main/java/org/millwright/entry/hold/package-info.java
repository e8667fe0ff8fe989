/**
 * Holds (管控): people whose pass was taken back though their crew is in, because what is decided of them now is quarantine or no. Who was with them, and how a hold ends.
 */
@NullMarked
package org.millwright.entry.hold;

import org.jspecify.annotations.NullMarked;

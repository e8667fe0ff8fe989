/**
 * Results as laboratories hand them over: lists of their own making, brought by a person or fetched through a feed. Each line is read or says why not, is taken
 * once however often its file comes, and belongs to the person with its document number.
 */
@NullMarked
package org.millwright.entry.laboratory;

import org.jspecify.annotations.NullMarked;

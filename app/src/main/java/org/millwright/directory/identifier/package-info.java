/**
 * Identifiers of companies, people and places, each checked before it is believed.
 * A check never throws: it answers valid, doubtful or wrong, and says which character is at fault.
 */
@NullMarked
package org.millwright.directory.identifier;

import org.jspecify.annotations.NullMarked;

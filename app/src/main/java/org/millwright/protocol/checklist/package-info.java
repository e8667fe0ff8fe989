/**
 * Checklists made of clauses, filled on a phone that may be without network, and the watch over fevers. What a phone sends carries ids of its own, so it may send it as often
 * as it likes; what it says of a clause stays with the clause's id, whatever edition comes next.
 */
@NamedInterface("checklist")
@NullMarked
package org.millwright.protocol.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Pages and JSON of the protocol: documents, editions, clauses, signatures, what changed, and who has acknowledged it. */
@NullMarked
package org.millwright.protocol.web;

import org.jspecify.annotations.NullMarked;

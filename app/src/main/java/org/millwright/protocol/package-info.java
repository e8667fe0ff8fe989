/**
 * The operation protocol under control (防控指南) as data: documents with editions that two bodies sign, clauses that keep their id from edition to edition, the
 * rules some of them carry, and who has acknowledged which edition. It declares {@code ProtocolImpact}; whoever decides by its rules answers what a change touches.
 */
@ApplicationModule(displayName = "Protocol", allowedDependencies = {"tenancy", "identity", "http", "ui", "audit", "notice", "home", "file", "vault", "directory", "directory::identifier", "print"})
@NullMarked
package org.millwright.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

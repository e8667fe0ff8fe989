/**
 * The closed loop's checkpoints (卡口): signs passes for whoever orders them, tells gates which keys and passes to believe, and takes in what they scanned, also
 * days later and twice. It knows what a pass says and where it was seen, not why it was given: that is the business of who ordered it.
 */
@ApplicationModule(displayName = "Checkpoint", allowedDependencies = {"tenancy", "identity", "http", "ui", "audit", "notice", "home", "vault", "file", "directory", "directory::identifier", "print"})
@NullMarked
package org.millwright.checkpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

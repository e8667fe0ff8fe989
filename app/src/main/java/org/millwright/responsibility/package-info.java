/**
 * The net of responsibility (责任网): which steps an engagement or a filing has, and for each of them the person, the enterprise and the officer who took it on by
 * signature (承诺书). Whoever has work opens it here and asks whom an alert or a deadline of a step goes to; the net knows nothing of why they ask.
 */
@ApplicationModule(displayName = "Responsibility", allowedDependencies = {"tenancy", "identity", "http", "ui", "audit", "notice", "home", "print", "directory"})
@NullMarked
package org.millwright.responsibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

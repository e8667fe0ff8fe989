/**
 * How a request is answered: one handler for people (HTML) and programs (JSON), one transaction a request, one effect per idempotency key,
 * and an error that says what was wrong, with which value, and what to do. Controllers of every module speak only in {@link org.millwright.http.Answer}s.
 */
@ApplicationModule(displayName = "HTTP", allowedDependencies = {"tenancy", "identity", "ui", "vault"})
@NullMarked
package org.millwright.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

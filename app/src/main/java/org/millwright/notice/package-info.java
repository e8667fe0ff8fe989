/**
 * Tells people what concerns them: an inbox for every member of a zone, a live count of what is unread, and e-mail where the installation has it.
 * Other modules' events say whom and what ({@link org.millwright.notice.Notice}); words are chosen when a notice is read.
 */
@ApplicationModule(displayName = "Notices", allowedDependencies = {"tenancy", "database", "identity", "vault", "audit", "http", "ui"})
@NullMarked
package org.millwright.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

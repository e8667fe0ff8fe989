/**
 * Brings the database up, embedded or somebody else's, and the application down with one clear line when it cannot.
 * Everything that must exist before the first module starts is here: data folder, roles, extensions, the start-up notice.
 */
@ApplicationModule(displayName = "Database", allowedDependencies = {})
@NullMarked
package org.millwright.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

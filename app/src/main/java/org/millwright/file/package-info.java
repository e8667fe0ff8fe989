/**
 * Attachments: taken only when their content is what their name says and no more than it should be, kept in the database so that any node serves them,
 * and given only to those whom the owner of the subject lets read it ({@link org.millwright.file.FileAccess}).
 * One that is about a person lies sealed under that person's key, and goes with it.
 */
@ApplicationModule(displayName = "Files", allowedDependencies = {"tenancy", "identity", "http", "ui", "audit", "vault"})
@NullMarked
package org.millwright.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The view side every page shares: words and formats in the reader's language, what the shell around a page shows, and the small records that layout and
 * fragments take. Depends on no other module; styles, scripts and templates live in {@code static/} and {@code jte/} (see {@code jte/README.md}).
 */
@ApplicationModule(displayName = "User interface", allowedDependencies = {})
@NullMarked
package org.millwright.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

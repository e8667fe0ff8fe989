/**
 * What a printed page needs that a screen has by itself: a font with Chinese characters, found on the machine and put into the file. The product ships none,
 * and says clearly what to install where none is found.
 */
@ApplicationModule(displayName = "Printing", allowedDependencies = {"http"})
@NullMarked
package org.millwright.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

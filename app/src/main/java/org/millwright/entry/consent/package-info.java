/**
 * By what right a category of a person's data is kept: the law, or the person's separate consent, given and withdrawn category by category. What a withdrawal means is
 * said before it is made.
 */
@NamedInterface("consent")
@NullMarked
package org.millwright.entry.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

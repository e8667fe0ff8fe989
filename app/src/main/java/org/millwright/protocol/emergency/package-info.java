/** The emergency plan as cards that can be run: steps with an owner and a time, in earnest or as a drill, and what came of it. */
@NamedInterface("emergency")
@NullMarked
package org.millwright.protocol.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

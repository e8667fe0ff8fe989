/**
 * What is known of people, vehicles, equipment and sites, with where it comes from: added to and never changed, people's own encrypted under a key of theirs,
 * each reading recorded with its purpose. Two pieces of evidence that disagree are both kept; which one counts is the rules' to say.
 */
@NamedInterface("fact")
@NullMarked
package org.millwright.entry.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

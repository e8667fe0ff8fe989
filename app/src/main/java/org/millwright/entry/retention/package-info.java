/**
 * How long what is known of people is kept: a job that forgets, a report that proves it, erasure and a full record for one person who asks.
 */
@NullMarked
package org.millwright.entry.retention;

import org.jspecify.annotations.NullMarked;

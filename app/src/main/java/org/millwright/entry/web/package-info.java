/** Pages of filings and of what follows from them, as people and programs get them. */
@NullMarked
package org.millwright.entry.web;

import org.jspecify.annotations.NullMarked;

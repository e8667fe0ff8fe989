/** Pages and JSON of checklists, rounds and fevers; the phone's page works without network. */
@NullMarked
package org.millwright.protocol.checklist.web;

import org.jspecify.annotations.NullMarked;

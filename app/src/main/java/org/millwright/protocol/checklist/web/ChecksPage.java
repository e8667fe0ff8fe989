package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.protocol.checklist.Checklist;

/**
 * @param who       whose the page is: what one person filled offline is not sent by another
 * @param unmatched how many of the reader's measurements count for nobody
 * @param office    the reader has come from the pages of an office, and wants to get back to them
 */
public record ChecksPage(String who, List<Checklist> checklists, int unmatched, boolean office) { }

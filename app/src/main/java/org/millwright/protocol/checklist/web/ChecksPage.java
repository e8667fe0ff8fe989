package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.protocol.checklist.Checklist;

/** @param who whose the page is: what one person filled offline is not sent by another */
public record ChecksPage(String who, List<Checklist> checklists) { }

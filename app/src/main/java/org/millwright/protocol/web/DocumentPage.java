package org.millwright.protocol.web;

import java.util.List;
import org.millwright.protocol.Edition;
import org.millwright.protocol.ProtocolDocument;

/** @param begins the reader may begin the next edition, and none is in the making */
public record DocumentPage(ProtocolDocument document, List<Edition> editions, boolean begins) {}

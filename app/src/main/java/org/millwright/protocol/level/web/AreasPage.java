package org.millwright.protocol.level.web;

import org.millwright.http.Paged;

/** @param orders whether the reader may order one */
public record AreasPage(Paged<AreaLine> areas, boolean orders, boolean phone) { }

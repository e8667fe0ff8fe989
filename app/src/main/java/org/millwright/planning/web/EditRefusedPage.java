package org.millwright.planning.web;

import java.util.UUID;

/** A supposition that could not be understood, to be mended. */
public record EditRefusedPage(UUID planId, String plan, EditForm typed) {}

package org.millwright.http;

import java.util.List;

/** What a person reads when something did not go: what, why, and where to go on. */
public record ErrorPage(int status, String key, List<?> args, String requestId, String back) {}

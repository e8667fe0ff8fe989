package org.millwright.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** What logs and problems call the place a request went to: the pattern of its route, for an address may itself be a secret ({@code /password/…}). */
final class Route {

    private Route() {}

    static String of(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern ? pattern : "/**";
    }
}

package org.millwright.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Who reads the answer: a person's browser or a program. */
enum Reader {
    PERSON, PROGRAM;

    /** Browsers name {@code text/html} when they navigate; htmx says so itself. Whoever sends JSON or a token, or asks for anything else, is a program. */
    static Reader of(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) return PERSON;
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") ? PERSON : PROGRAM;
    }
}

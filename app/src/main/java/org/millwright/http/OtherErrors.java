package org.millwright.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.millwright.identity.Public;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Words for what is refused before any handler is reached: a form without its CSRF token, an address the firewall does not take, a failing filter. */
@Controller
class OtherErrors implements ErrorController {

    private final AnswerHandler answers;

    OtherErrors(AnswerHandler answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    @Public("everybody may read what went wrong")
    void explain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        answers.giveProblem(status, key(status, request), List.of(), request, response);
    }

    private static String key(int status, HttpServletRequest request) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) return "http.csrf";
        return switch (status) {
            case 403, 404, 405 -> "http.notFound";
            case 413 -> "http.tooLarge";
            case 415 -> "http.mediaType";
            default -> status < 500 ? "http.malformed" : "http.unexpected";
        };
    }
}

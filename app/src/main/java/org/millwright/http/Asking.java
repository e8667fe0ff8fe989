package org.millwright.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.millwright.ui.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What cannot be taken back is asked before it is done. The pressed button is named {@code _ask} and its value is the question; the page's script asks in a dialog and
 * leaves the name away. So a question that arrives here has been put to nobody: without scripts, or before they were there. It is put on a page of its own.
 */
@Component
class Asking implements HandlerInterceptor {

    static final String QUESTION = "_ask";

    /** What should be known besides, a sentence each. */
    private static final String KNOWN = "_known";

    private final Pages pages;

    Asking(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        var question = request.getParameter(QUESTION);
        if (!"POST".equals(request.getMethod()) || question == null || question.isBlank() || Reader.of(request) != Reader.PERSON) return true;
        if (request instanceof MultipartHttpServletRequest) return true;    // its files would have to be chosen again
        var known = request.getParameterValues(KNOWN);
        pages.render("http/ask", new AskPage(question, known == null ? List.of() : List.of(known), request.getRequestURI(), fields(request), AnswerHandler.backFrom(request)), 200,
                FormErrors.NONE, request, response);
        return false;
    }

    private static List<AskPage.Field> fields(HttpServletRequest request) {
        List<AskPage.Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!Set.of(QUESTION, KNOWN).contains(name)) for (var value : values) fields.add(new AskPage.Field(name, value));
        });
        return fields;
    }
}

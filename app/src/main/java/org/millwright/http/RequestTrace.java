package org.millwright.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.millwright.tenancy.Ids;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id, which logs, audit entries, error pages and the answer carry; a caller's own well-formed id is kept. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTrace extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    static final String ID = "requestId";       // in the log context, and as attribute for the error dispatch
    static final String REMOTE = "remote";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var id = request.getAttribute(ID) instanceof String known ? known
                : Optional.ofNullable(request.getHeader(HEADER)).filter(given -> FORM.matcher(given).matches()).orElseGet(() -> Ids.next().toString());
        request.setAttribute(ID, id);
        response.setHeader(HEADER, id);
        try (var ignoredId = MDC.putCloseable(ID, id); var ignoredRemote = MDC.putCloseable(REMOTE, request.getRemoteAddr())) {
            chain.doFilter(request, response);
        }
    }
}

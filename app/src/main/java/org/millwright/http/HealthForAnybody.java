package org.millwright.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Health is one JSON for everybody: a probe or a browser that names only other formats must not take a healthy node for a failing one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HealthForAnybody extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        chain.doFilter(new HttpServletRequestWrapper(request) {

            @Override
            public String getHeader(String name) {
                return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? "*/*" : super.getHeader(name);
            }

            @Override
            public Enumeration<String> getHeaders(String name) {
                return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? Collections.enumeration(Collections.singleton("*/*")) : super.getHeaders(name);
            }
        }, response);
    }
}

package org.millwright.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.millwright.identity.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a program in for one request by its bearer token; keeps no session. A token that is not in force leaves the request anonymous, with the reason beside it. */
class TokenFilter extends OncePerRequestFilter {

    static final RequestMatcher BY_TOKEN = request -> {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith("Bearer ");
    };

    private static final String ENDED = TokenFilter.class.getName() + ".ended";

    private final ApiTokens tokens;

    TokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (BY_TOKEN.matches(request)) {
            var token = request.getHeader(HttpHeaders.AUTHORIZATION).substring("Bearer ".length()).strip();
            var user = tokens.findUser(token);
            if (user.isEmpty()) tokens.findEnded(token).ifPresent(ended -> request.setAttribute(ENDED, ended));
            SecurityContextHolder.setContext(user
                    .map(found -> new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(found, null, List.of())))
                    .orElseGet(SecurityContextImpl::new));
        }
        chain.doFilter(request, response);
    }

    static Optional<ApiTokens.Ended> findEnded(HttpServletRequest request) {
        return Optional.ofNullable((ApiTokens.Ended) request.getAttribute(ENDED));
    }
}

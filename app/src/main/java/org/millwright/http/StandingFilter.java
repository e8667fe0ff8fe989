package org.millwright.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Standing;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of somebody whose account or membership has ended; {@link TokenFilter} looks after tokens itself. */
class StandingFilter extends OncePerRequestFilter {

    private final Standing standing;

    StandingFilter(Standing standing) {
        this.standing = standing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var user = CurrentUser.find().filter(found -> found.scopes() == null);
        if (user.isPresent() && !standing.stands(user.get())) {
            var session = request.getSession(false);
            if (session != null) session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}

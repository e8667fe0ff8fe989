package org.millwright.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.millwright.account.AccountEvent;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins and ends the session of a browser. A new session id at each beginning: one planted before is worth nothing after. */
@Component
class SignedInSession {

    private final SecurityContextRepository contexts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignedInSession(SecurityContextRepository contexts, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.contexts = contexts;
        this.events = events;
        this.transaction = transaction;
    }

    void begin(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) old.invalidate();
        var session = request.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, user.accountId().toString());
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        CurrentZone.run(user.zoneId(), () -> transaction.executeWithoutResult(
                status -> events.publishEvent(new AccountEvent.SignedIn(user.zoneId(), user.accountId()))));
    }

    /** The same person, known by a new name or language from now on; the session stays. */
    void refresh(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }
}

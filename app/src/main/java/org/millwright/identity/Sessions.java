package org.millwright.identity;

import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The signed-in sessions, which live in the database: any node serves anyone, and any node can end them all. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** Ends every session of an account. @return how many there were */
    public int endAll(UUID accountId) {
        var sessions = repository.findByPrincipalName(accountId.toString());
        sessions.keySet().forEach(repository::deleteById);
        return sessions.size();
    }

    public int count(UUID accountId) {
        return repository.findByPrincipalName(accountId.toString()).size();
    }
}

package org.millwright.entry.web;

import java.util.List;
import java.util.Map;
import org.millwright.directory.Members;
import org.millwright.entry.consent.Consents;
import org.millwright.entry.consent.LegalBases;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.FactCategory;
import org.springframework.stereotype.Component;

/** One's own data one tap away, with how many categories one has said a word on. */
@Component
class ConsentFigures implements WaitingSource {

    private final Members members;
    private final Consents consents;

    ConsentFigures(Members members, Consents consents) {
        this.members = members;
        this.consents = consents;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        return List.of();
    }

    @Override
    public List<Figure> figuresFor(CurrentUser user) {
        if (!user.is(Role.MEMBER, Role.CREW_LEAD)) return List.of();
        return members.findByAccount(user.accountId()).map(it -> {
            Map<FactCategory, Consents.Statement> said = consents.listOf(List.of(it.id())).getOrDefault(it.id(), Map.of());
            return List.of(new Figure(90, "entry.consent.mine", said.size() + "/" + LegalBases.categories().size(), "entry.consent.figure.note", List.of(), "/my-data"));
        }).orElse(List.of());
    }
}

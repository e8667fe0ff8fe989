package org.millwright.protocol.web;

import java.util.List;
import java.util.Locale;
import org.millwright.home.SearchSource;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.Edition;
import org.millwright.protocol.Editions;
import org.millwright.protocol.Wording;
import org.millwright.protocol.Wordings;
import org.springframework.stereotype.Component;

/** Finds clauses of what is in force, by their words in either language. */
@Component
class ProtocolFinder implements SearchSource {

    private final Editions editions;
    private final Wordings wordings;

    ProtocolFinder(Editions editions, Wordings wordings) {
        this.editions = editions;
        this.wordings = wordings;
    }

    @Override
    public List<Hit> search(CurrentUser user, String text, int limit) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return editions.listInForce().stream().flatMap(edition -> wordings.listWordings(edition.id()).stream()
                .filter(one -> words(one).contains(wanted)).map(one -> hit(user, edition, one))).limit(limit).toList();
    }

    private static String words(Wording one) {
        return (one.number() + " " + one.heading(Locale.CHINESE) + " " + one.heading(Locale.ENGLISH) + " " + one.text(Locale.CHINESE) + " " + one.text(Locale.ENGLISH)).toLowerCase(Locale.ROOT);
    }

    private static Hit hit(CurrentUser user, Edition edition, Wording one) {
        return new Hit("search.clause", "book", one.number() + " " + one.heading(user.locale()), edition.name(), "/editions/" + edition.id() + "#clause-" + one.clauseId());
    }
}

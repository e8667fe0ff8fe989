package org.millwright.protocol.web;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.EditionState;
import org.millwright.protocol.Editions;
import org.millwright.protocol.Proofreading;
import org.millwright.protocol.Wordings;
import org.millwright.protocol.rule.FactCatalogue;
import org.millwright.protocol.rule.FactDefinition;
import org.springframework.stereotype.Component;

/** The form of a clause with all it offers. */
@Component
class ClauseViews {

    private final Editions editions;
    private final Wordings wordings;
    private final Proofreading proofreading;

    ClauseViews(Editions editions, Wordings wordings, Proofreading proofreading) {
        this.editions = editions;
        this.wordings = wordings;
        this.proofreading = proofreading;
    }

    /** Empty when the edition is a draft no more. */
    Optional<ClausePage> findPage(CurrentUser user, UUID editionId, UUID clauseId) {
        var edition = editions.getEdition(user, editionId);
        var all = wordings.listWordings(editionId);
        int at = IntStream.range(0, all.size()).filter(i -> all.get(i).clauseId().equals(clauseId)).findFirst().orElseThrow(() -> new NotFound("clause"));
        if (edition.state() != EditionState.DRAFT) return Optional.empty();
        var wording = all.get(at);
        var facts = FactCatalogue.standard().list().stream().collect(Collectors.groupingBy(FactDefinition::subject, LinkedHashMap::new, Collectors.toList()));
        return Optional.of(new ClausePage(edition, wording, wording.typed(), wording.version(), TrialView.of(wording.typed(), proofreading.tryOut(editionId, clauseId, wording.typed())), facts,
                at == 0 ? null : all.get(at - 1), at == all.size() - 1 ? null : all.get(at + 1)));
    }
}

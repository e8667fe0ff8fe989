package org.millwright.entry.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.millwright.entry.web.DecisionView.ClauseView;
import org.millwright.protocol.rule.Verdict;
import org.millwright.ui.Ui;

/**
 * Where a reader makes good what a clause asks, when it is not a paper of one person or thing: those have their own button.
 *
 * @param text key of the words
 */
public record ClauseRemedy(String text, String href) {

    private static final Set<String> READERS_OUT = Set.of("role.CREW_LEAD", "role.INSTALLER");
    private static final Set<String> SIGNERS = Set.of("role.CREW_LEAD", "role.INSTALLER", "role.COMPANY");

    public static Optional<ClauseRemedy> find(Ui ui, DecisionView decision, ClauseView clause, UUID filing) {
        if (clause.worst() == Verdict.ADMIT || ui.signed() == null) return Optional.empty();
        var role = ui.signed().roleKey();
        if (clause.names().contains("person.protocolAcknowledged") && READERS_OUT.contains(role)) {
            return Optional.of(new ClauseRemedy(role.equals("role.CREW_LEAD") ? "entry.remedy.read_out" : "entry.remedy.who_has_not", "/editions/" + decision.editionId() + "/acknowledgements"));
        }
        if (clause.names().contains("filing.commitmentSigned") && SIGNERS.contains(role)) return Optional.of(new ClauseRemedy("entry.remedy.sign", "/responsibility/" + filing));
        return Optional.empty();
    }
}

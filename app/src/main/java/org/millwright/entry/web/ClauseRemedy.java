package org.millwright.entry.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.entry.web.DecisionView.ClauseView;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.Verdict;
import org.millwright.ui.Ui;

/**
 * Where a reader makes good what a clause asks, when it is not a paper of one person or thing: those have their own button.
 *
 * @param text key of the words
 */
public record ClauseRemedy(String text, String href) {

    private static final String ACKNOWLEDGED = "person.protocolAcknowledged";
    private static final String COMMITTED = "filing.commitmentSigned";
    private static final Set<String> READERS_OUT = words(Role.CREW_LEAD, Role.INSTALLER);
    private static final Set<String> SIGNERS = words(Role.CREW_LEAD, Role.INSTALLER, Role.COMPANY);

    public static Optional<ClauseRemedy> find(Ui ui, DecisionView decision, ClauseView clause, UUID filing) {
        if (clause.worst() == Verdict.ADMIT || ui.signed() == null) return Optional.empty();
        var role = ui.signed().roleKey();
        if (clause.names().contains(ACKNOWLEDGED) && READERS_OUT.contains(role)) {
            return Optional.of(new ClauseRemedy(role.equals(Role.CREW_LEAD.key()) ? "entry.remedy.read_out" : "entry.remedy.who_has_not", "/editions/" + decision.editionId() + "/acknowledgements"));
        }
        if (clause.names().contains(COMMITTED) && SIGNERS.contains(role)) return Optional.of(new ClauseRemedy("entry.remedy.sign", "/responsibility/" + filing));
        return Optional.empty();
    }

    private static Set<String> words(Role... roles) {
        return Stream.of(roles).map(Role::key).collect(Collectors.toUnmodifiableSet());
    }
}

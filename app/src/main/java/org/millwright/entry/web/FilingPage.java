package org.millwright.entry.web;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Filer;
import org.millwright.entry.Filing;
import org.millwright.entry.FilingHistory;
import org.millwright.entry.FilingState;
import org.millwright.entry.Overrides;
import org.millwright.entry.Stays;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.protocol.rule.Verdict;
import org.millwright.responsibility.StepHeld;

/**
 * A filing as its reader may see it.
 *
 * @param decision  null before the first
 * @param taken     others that have some of its people at the same time, from before that was impossible
 * @param lacking   people of it whose consent is missing
 * @param facts     the reader may see the facts behind it
 * @param decides   the reader is one of the two offices
 * @param own       the reader's organisation files it
 * @param answers   the reader may answer the override that is asked for: whoever asked may not
 * @param chain     the reader may look at its chain
 * @param phone     for a field role, on a phone
 * @param holds     that go on
 * @param papers    uploaded, on which nothing rests: not looked at yet, or not taken
 * @param came      how many of its people have come, of {@code all}
 */
public record FilingPage(UUID id, @Nullable String number, FilingState state, @Nullable Filer filer, int revision, String returnReason, String endReason,
                         @Nullable String installer, @Nullable String company, @Nullable String site, @Nullable String crew, Filing.@Nullable Terms terms,
                         @Nullable DecisionView decision, List<PersonView> people, List<PersonView> things, List<StopView> stops, List<Overrides.Override> overrides,
                         List<FilingHistory.Event> history, List<StepHeld> steps, List<Stays.Taken> taken, int lacking, boolean facts, boolean decides, boolean own, boolean answers, boolean chain, boolean phone,
                         List<HoldLine> holds, List<PaperLine> papers, int came, int all) {

    /** Somebody of it who is held, as far as the reader may know who. */
    public record HoldLine(UUID id, String person, boolean lifted, boolean grave) {}

    /** @param refused why it was not taken; null while it waits to be looked at */
    public record PaperLine(UUID subject, String label, EvidenceKind kind, Instant at, @Nullable String refused) {}

    /** @param name of the division, in the reader's language */
    public record StopView(String division, String name, java.time.LocalDate from, java.time.LocalDate until) {}

    /** Those of whom the same is to be said, together. */
    public List<List<HoldLine>> heldAlike() {
        return List.copyOf(holds.stream().collect(Collectors.groupingBy(it -> it.lifted() ? 2 : it.grave() ? 0 : 1, TreeMap::new, Collectors.toList())).values());
    }

    public boolean editable() {
        return own && state.editable();
    }

    /** By which two people have decided what the rules do not say; null while the rules stand. */
    public Overrides.@Nullable Override standingOverride() {
        if (decision == null) return null;
        boolean admitted = state == FilingState.ADMITTED || state == FilingState.ARRIVED;
        if (!(admitted || state == FilingState.REFUSED)) return null;
        boolean lets = decision.verdict() != Verdict.REFUSE && decision.verdict() != Verdict.CANNOT_DECIDE;
        return overrides.stream().filter(it -> it.agreed() != null && it.agreed()).findFirst().filter(it -> it.admit() == admitted && it.admit() != lets).orElse(null);
    }

    public boolean openOverride() {
        return overrides.stream().anyMatch(it -> it.agreed() == null);
    }
}

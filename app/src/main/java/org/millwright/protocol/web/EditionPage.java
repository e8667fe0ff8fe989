package org.millwright.protocol.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.Body;
import org.millwright.protocol.ClauseChange;
import org.millwright.protocol.ClauseKind;
import org.millwright.protocol.Edition;
import org.millwright.protocol.ProtocolImpact.Consequence;
import org.millwright.protocol.Wording;

/**
 * One edition as its reader may see it.
 *
 * @param inForce      what is in force of the same document, unless it is this one
 * @param base         the edition this one grew out of
 * @param authors      who wrote at it
 * @param signatures   of both bodies, whether they have signed or not
 * @param returns      how often it was given back, and why
 * @param troubles     how many things stand in the way of submitting a draft
 * @param forcedBy     null where it was not forced, or the reader does not see who did what; so with {@code endedBy}
 * @param genuine      whether it still says what was signed; true for what nobody has signed
 * @param acknowledged when the reader acknowledged it; {@code asked} whether that is still to be done
 * @param withdrawal   what would follow from withdrawing it, for who may
 * @param typed        what the forms that end something hold
 */
public record EditionPage(Edition edition, @Nullable Edition inForce, @Nullable Edition base, List<Chapter> chapters, List<String> authors, List<Signature> signatures,
                          List<Return> returns, @Nullable String forcedBy, @Nullable String endedBy, Rights rights, int troubles, boolean genuine, @Nullable Instant acknowledged, boolean asked, boolean field,
                          List<Consequence> withdrawal, ReasonForm typed) {

    /** @param kind null for clauses nobody has given one yet */
    public record Chapter(@Nullable ClauseKind kind, List<ClauseView> clauses) {}

    /**
     * @param change   against the edition it grew out of
     * @param problems what stands in the way of submitting it
     */
    public record ClauseView(Wording wording, ClauseChange.Kind change, int problems) {}

    /** @param by null as long as the body has not signed */
    public record Signature(Body body, @Nullable String by, @Nullable Instant at) {}

    public record Return(Instant at, String by, String reason) {}

    /**
     * What the reader may do with it now.
     *
     * @param author the reader wrote at it, and so does not sign it
     * @param sees   who wrote and signed it, and what it means for what is running
     * @param counts who has not acknowledged it, as far as the reader answers for them
     */
    public record Rights(boolean writes, boolean signs, boolean author, boolean givesBack, boolean forces, boolean withdraws, boolean sees, boolean counts) {}

    public boolean draft() {
        return edition.state() == org.millwright.protocol.EditionState.DRAFT;
    }

    public List<ClauseView> clauses() {
        return chapters.stream().flatMap(chapter -> chapter.clauses().stream()).toList();
    }
}

package org.millwright.protocol;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a document of the protocol.
 *
 * @param number      counts the editions of its document, those that never came into force too
 * @param baseId      the edition it grew out of
 * @param typed       what is said of it as a whole, as its authors typed it
 * @param version     counts saves of {@code typed}
 * @param major       whether everybody is asked to acknowledge it anew
 * @param askedFor    when its author wants it in force; null: as soon as it may be
 * @param publishAt   when it comes or came into force
 * @param digest      SHA-256 of what was submitted: what the signatures are about
 * @param endedAt     when another came into its place, or it was withdrawn
 */
public record Edition(UUID id, ProtocolDocument document, int number, EditionState state, @Nullable UUID baseId, EditionDraft typed, int version,
                      String changeNoteZh, String changeNoteEn, boolean major, @Nullable Instant askedFor, @Nullable Instant publishAt, Instant createdAt,
                      UUID createdBy, Instant changedAt, @Nullable Instant submittedAt, @Nullable UUID submittedBy, @Nullable String digest,
                      boolean industrySigned, boolean healthSigned, @Nullable Forced forced, @Nullable Instant publishedAt, @Nullable Ending ending) {

    /** In force without both signatures: remembered with it for ever. */
    public record Forced(Instant at, UUID by, String reason) {}

    /** @param by null when another edition came into its place */
    public record Ending(Instant at, @Nullable UUID by, @Nullable String reason) {}

    public boolean signedBy(Body body) {
        return body == Body.INDUSTRY ? industrySigned : healthSigned;
    }

    /** FK-01 v3. */
    public String name() {
        return document.code() + " v" + number;
    }

    public String changeNote(Locale locale) {
        return locale.getLanguage().equals("zh") ? changeNoteZh : changeNoteEn;
    }

    /** It is or was what everybody had to keep to. */
    public boolean wasInForce() {
        return publishedAt != null;
    }
}

package org.millwright.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.Proofreading.Proof;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An edition leaves its authors' hands: what it says is settled, and summed up in the digest that both bodies sign. */
@Component
public class Submission {

    private record Content(String document, int number, String changeNoteZh, String changeNoteEn, boolean major, List<ClauseContent> clauses) {}

    private record ClauseContent(UUID id, String number, ClauseDraft says) {}

    private final Editions editions;
    private final Wordings wordings;
    private final Parts parts;
    private final Proofreading proofreading;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submission(Editions editions, Wordings wordings, Parts parts, Proofreading proofreading, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.editions = editions;
        this.wordings = wordings;
        this.parts = parts;
        this.proofreading = proofreading;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** @return what stands in the way, all of it; nothing is written then */
    public Proof submit(CurrentUser user, UUID editionId) {
        var edition = editions.lock(user, editionId);
        edition.state().to(EditionState.SUBMITTED);
        var proof = proofreading.proofread(edition);
        if (!proof.clean()) return proof;
        var now = clock.instant();
        parts.write(editionId, user, now);
        wordings.settle(editionId, proof.clauses());
        var digest = digestOf(edition, proof);
        editions.submit(editionId, proof, digest, user.membershipId(), now);
        events.publishEvent(new EditionNotice.Submitted(CurrentZone.id(), editionId, edition.name(), digest, now.toString()));
        return proof;
    }

    /** Whether the edition still says what was signed. */
    public boolean isGenuine(Edition edition) {
        return digest(edition, edition.changeNoteZh(), edition.changeNoteEn(), edition.major()).equals(edition.digest());
    }

    private String digestOf(Edition edition, Proof proof) {
        return digest(edition, proof.changeNoteZh(), proof.changeNoteEn(), proof.major());
    }

    private String digest(Edition edition, String noteZh, String noteEn, boolean major) {
        var clauses = wordings.listWordings(edition.id()).stream().map(one -> new ClauseContent(one.clauseId(), one.number(), one.typed())).toList();
        var content = new Content(edition.document().code(), edition.number(), noteZh, noteEn, major, clauses);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

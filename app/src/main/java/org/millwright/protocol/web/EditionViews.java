package org.millwright.protocol.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.MemberNames;
import org.millwright.identity.Role;
import org.millwright.protocol.Acknowledgements;
import org.millwright.protocol.Body;
import org.millwright.protocol.ClauseChange;
import org.millwright.protocol.ClauseKind;
import org.millwright.protocol.Edition;
import org.millwright.protocol.EditionChanges;
import org.millwright.protocol.EditionImpacts;
import org.millwright.protocol.EditionState;
import org.millwright.protocol.Editions;
import org.millwright.protocol.Parts;
import org.millwright.protocol.Proofreading;
import org.millwright.protocol.Submission;
import org.millwright.protocol.Wording;
import org.millwright.protocol.Wordings;
import org.springframework.stereotype.Component;

/** One edition with all that its page tells of it. */
@Component
class EditionViews {

    private final Editions editions;
    private final Wordings wordings;
    private final Parts parts;
    private final Proofreading proofreading;
    private final Submission submission;
    private final EditionChanges changes;
    private final EditionImpacts impacts;
    private final Acknowledgements acknowledgements;
    private final MemberNames names;

    EditionViews(Editions editions, Wordings wordings, Parts parts, Proofreading proofreading, Submission submission, EditionChanges changes, EditionImpacts impacts,
            Acknowledgements acknowledgements, MemberNames names) {
        this.editions = editions;
        this.wordings = wordings;
        this.parts = parts;
        this.proofreading = proofreading;
        this.submission = submission;
        this.changes = changes;
        this.impacts = impacts;
        this.acknowledgements = acknowledgements;
        this.names = names;
    }

    private static final Role[] STAFF = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.ADMINISTRATOR};

    static boolean writes(CurrentUser user) {
        return user.is(Role.ZONE_OFFICER, Role.HEALTH_OFFICER);
    }

    EditionPage page(CurrentUser user, UUID id, ReasonForm typed) {
        var edition = editions.getEdition(user, id);
        var base = Optional.ofNullable(edition.baseId()).flatMap(editions::findEdition);
        boolean making = edition.state().inTheMaking();
        var inForce = editions.findInForce(edition.document().id()).filter(other -> !other.id().equals(id));
        boolean sees = rightsOf(user, edition, false).sees();
        var hands = sees ? parts.listParts(id) : List.<Parts.Part>of();
        var returns = making ? parts.listReturns(id) : List.<Parts.Return>of();
        var forced = Optional.ofNullable(edition.forced()).filter(it -> sees).map(Edition.Forced::by);
        var ended = Optional.ofNullable(edition.ending()).filter(it -> sees).map(Edition.Ending::by);
        var known = names.namesOf(Stream.of(hands.stream().map(Parts.Part::membershipId), returns.stream().map(Parts.Return::by), forced.stream(), ended.stream())
                .flatMap(ids -> ids).toList());
        boolean author = sees && parts.wrote(id, user);
        var acknowledged = edition.state() == EditionState.PUBLISHED ? acknowledgements.findFor(user, edition) : Optional.<java.time.Instant>empty();
        boolean asked = edition.state() == EditionState.PUBLISHED && Acknowledgements.asks(user.role()) && acknowledged.isEmpty();
        Map<UUID, Integer> problems = edition.state() == EditionState.DRAFT ? problemsOf(edition) : Map.of();
        var rights = rightsOf(user, edition, author);
        return new EditionPage(edition, inForce.orElse(null), base.orElse(null), chapters(edition, base, problems), authors(hands, known), signatures(edition, hands, known),
                returns.stream().map(one -> new EditionPage.Return(one.at(), known.getOrDefault(one.by(), ""), one.reason())).toList(),
                forced.map(known::get).orElse(null), ended.map(known::get).orElse(null), rights, problems.values().stream().mapToInt(Integer::intValue).sum(), edition.digest() == null || submission.isGenuine(edition),
                acknowledged.orElse(null), asked, user.role().inTheField(), rights.withdraws() ? impacts.foreseeWithdrawal(edition) : List.of(), typed);
    }

    /** By clause; those of the edition as a whole under its own id. */
    private Map<UUID, Integer> problemsOf(Edition edition) {
        var proof = proofreading.proofread(edition);
        var problems = new LinkedHashMap<UUID, Integer>();
        problems.put(edition.id(), proof.head().list().size());
        proof.wrong().forEach((wording, found) -> problems.put(wording.clauseId(), found.list().size()));
        return problems;
    }

    private List<EditionPage.Chapter> chapters(Edition edition, Optional<Edition> base, Map<UUID, Integer> problems) {
        Map<UUID, ClauseChange.Kind> changed = base.map(before -> changes.between(before, edition).stream()
                .collect(Collectors.toMap(ClauseChange::clauseId, ClauseChange::kind))).orElse(Map.of());
        var chapters = new ArrayList<EditionPage.Chapter>();
        Map<Optional<ClauseKind>, List<Wording>> byKind = wordings.listWordings(edition.id()).stream().collect(Collectors.groupingBy(Wording::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, clauses) -> chapters.add(new EditionPage.Chapter(kind.orElse(null), clauses.stream().map(wording -> new EditionPage.ClauseView(wording,
                changed.getOrDefault(wording.clauseId(), ClauseChange.Kind.SAME), problems.getOrDefault(wording.clauseId(), 0))).toList())));
        return chapters;
    }

    private static List<String> authors(Collection<Parts.Part> hands, Map<UUID, String> known) {
        return hands.stream().filter(hand -> hand.body() == null).map(hand -> known.getOrDefault(hand.membershipId(), "")).toList();
    }

    private static List<EditionPage.Signature> signatures(Edition edition, Collection<Parts.Part> hands, Map<UUID, String> known) {
        return Stream.of(Body.values()).map(body -> hands.stream().filter(hand -> hand.body() == body).findFirst()
                .map(hand -> new EditionPage.Signature(body, known.getOrDefault(hand.membershipId(), ""), hand.at()))
                .orElse(new EditionPage.Signature(body, edition.signedBy(body) ? "" : null, null))).toList();
    }

    private static EditionPage.Rights rightsOf(CurrentUser user, Edition edition, boolean author) {
        boolean body = writes(user);
        boolean submitted = edition.state() == EditionState.SUBMITTED;
        boolean open = submitted && Body.of(user).filter(own -> !edition.signedBy(own)).isPresent();
        return new EditionPage.Rights(body && edition.state() == EditionState.DRAFT, open && !author, author, body && (submitted || edition.state() == EditionState.SCHEDULED),
                body && submitted && !author, body && edition.state() == EditionState.PUBLISHED, user.is(STAFF), edition.wasInForce() && (user.is(STAFF) || user.is(Role.INSTALLER, Role.CREW_LEAD)));
    }
}

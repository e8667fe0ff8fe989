package org.millwright.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.entry.fact.Evidence;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.entry.fact.EvidenceGiving.Brought;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.entry.fact.EvidenceRead;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.entry.fact.Papers;
import org.millwright.entry.laboratory.LaboratoryFiles;
import org.millwright.file.Upload;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Who may bring evidence of whom, in the course of a filing. */
@Component
public class FilingEvidence {

    private static final int SHOWN = 50;
    private static final long LARGEST = 20L << 20;

    /**
     * @param who        masked name, or what it is about
     * @param broughtFor the filing that waits for it
     */
    public record ToCheck(Evidence evidence, String who, Papers.@Nullable BroughtFor broughtFor) {

        private Instant arrives() {
            return broughtFor == null ? Instant.MAX : broughtFor.arrivesFrom();
        }
    }

    private final EvidenceGiving giving;
    private final EvidenceRecords records;
    private final Papers papers;
    private final EvidenceFiles files;
    private final LaboratoryFiles laboratory;
    private final Members members;
    private final KnownPeople people;
    private final ApplicationEventPublisher events;

    FilingEvidence(EvidenceGiving giving, EvidenceRecords records, Papers papers, EvidenceFiles files, LaboratoryFiles laboratory, Members members, KnownPeople people,
                   ApplicationEventPublisher events) {
        this.giving = giving;
        this.records = records;
        this.papers = papers;
        this.files = files;
        this.laboratory = laboratory;
        this.members = members;
        this.people = people;
        this.events = events;
    }

    /** What the subject is within the filing, if the user may speak of it. */
    public FactSubject subjectOf(CurrentUser user, Filing filing, UUID subject) {
        var terms = filing.terms();
        if (terms == null) throw new NotFound("subject");
        var found = terms.members().contains(subject) ? FactSubject.PERSON
                : terms.vehicles().stream().anyMatch(it -> it.id().equals(subject)) ? FactSubject.VEHICLE
                : terms.equipment().stream().anyMatch(it -> it.id().equals(subject)) ? FactSubject.EQUIPMENT
                : terms.siteId().equals(subject) ? FactSubject.SITE
                : filing.id().equals(subject) ? FactSubject.FILING : null;
        if (found == null || !mayBring(user, found, subject)) throw new NotFound("subject");
        return found;
    }

    /** Whom of the crews the user is. */
    public Optional<UUID> findMember(CurrentUser user) {
        return members.findByAccount(user.accountId()).map(Member::id);
    }

    /** A member speaks of himself only, a company of its site and of the filing, those who send or lead the crew of all but the site, the two offices of everything. */
    public boolean mayBring(CurrentUser user, FactSubject about, UUID subject) {
        if (user.is(Role.HEALTH_OFFICER, Role.ZONE_OFFICER)) return true;
        if (user.is(Role.COMPANY)) return about == FactSubject.SITE || about == FactSubject.FILING;
        if (about == FactSubject.SITE || !user.is(Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER)) return false;
        return !user.is(Role.MEMBER) || findMember(user).filter(subject::equals).isPresent();
    }

    /** @return whether it counts at once; false when a person has to look at it first, or there are problems */
    public boolean give(CurrentUser user, Filing filing, UUID subject, EvidenceKind kind, Map<String, String> values, String reference, String tube,
                        Optional<Upload> upload, Problems problems) {
        var about = subjectOf(user, filing, subject);
        if (kind.subject() != about) throw new NotFound("evidence");
        if (reference.length() > 80) problems.add("reference", reference, "entry.problem.long", reference.length(), 80);
        @Nullable UUID file = problems.any() ? null : upload.map(it -> files.store(about, subject, it)).orElse(null);
        giving.give(user, new Brought(about, subject, kind, values, reference, kind.pooled() ? tube : "", file, filing.id()), problems);
        return !problems.any() && (file == null || user.is(Role.HEALTH_OFFICER));
    }

    /** Of who arrives first, first. */
    public List<ToCheck> listToCheck() {
        var waiting = records.listToCheck(SHOWN);
        var filings = papers.listFilings(waiting.stream().map(Evidence::id).toList());
        var names = new java.util.HashMap<UUID, String>();
        people.listMembers(waiting.stream().filter(it -> it.subject() == FactSubject.PERSON).map(Evidence::subjectId).toList()).forEach(it -> names.put(it.id(), it.maskedName()));
        waiting.stream().filter(it -> it.subject() == FactSubject.PERSON).map(Evidence::subjectId).distinct()
                .forEach(id -> events.publishEvent(new EvidenceRead(CurrentZone.id(), id, "check of uploads")));
        return waiting.stream().map(it -> new ToCheck(it, names.getOrDefault(it.subjectId(), ""), filings.get(it.id()))).sorted(Comparator.comparing(ToCheck::arrives)).toList();
    }

    /** @throws NotFound when there is no such evidence here */
    public void getToCheck(UUID id) {
        if (records.listByIds(List.of(id)).isEmpty()) throw new NotFound("evidence");
    }

    public void check(CurrentUser user, UUID id, boolean accepted, String reason) {
        giving.check(user, id, accepted, reason);
    }

    /** @return empty when there are problems */
    public Optional<LaboratoryFiles.Outcome> takeLaboratoryFile(MultipartFile part, Problems problems) {
        var name = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
        if (part.isEmpty()) problems.add("file", name, "entry.problem.file");
        else if (part.getSize() > LARGEST) problems.add("file", name, "entry.problem.file_large", part.getSize() >> 20, LARGEST >> 20);
        if (problems.any()) return Optional.empty();
        try {
            return Optional.of(laboratory.take(name, part.getBytes(), FactSource.Kind.IMPORTED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

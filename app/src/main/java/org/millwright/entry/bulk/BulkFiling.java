package org.millwright.entry.bulk;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.millwright.entry.FilingTogether;
import org.millwright.entry.KnownPlaces;
import org.millwright.entry.Submitting;
import org.millwright.entry.bulk.BulkOutcome.Kind;
import org.millwright.entry.bulk.RowFilings.Known;
import org.millwright.entry.consent.PaperConsents;
import org.millwright.http.Problem;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Acting;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.ZoneJobs;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files every row of a sheet; a row with something wrong becomes a draft, so that nothing anybody wrote is lost. Few rows at once, many in the background in the name of
 * whoever brought them, some a transaction: what a node leaves, the next goes on with, and no row is filed twice. A transaction holds up whoever files in the zone, so it is short.
 */
@Component
public class BulkFiling {

    private static final String TASK = "entry-bulk-filing";
    /** Said of a draft's people, where a row's names say better what is wrong. */
    private static final Set<String> SAID = Set.of("entry.problem.members", "entry.problem.member_unknown");
    private static final long LARGEST_BYTES = 5L << 20;
    private static final int CHUNK = 10;

    private final BulkRuns runs;
    private final BulkRows rows;
    private final RowFilings known;
    private final Submitting submitting;
    private final KnownPlaces places;
    private final PaperConsents consents;
    private final Acting acting;
    private final ZoneJobs jobs;
    private final Zones zones;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkFiling(BulkRuns runs, BulkRows rows, RowFilings known, Submitting submitting, KnownPlaces places, PaperConsents consents, Acting acting, ZoneJobs jobs, Zones zones,
               TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.known = known;
        this.submitting = submitting;
        this.places = places;
        this.consents = consents;
        this.acting = acting;
        this.jobs = jobs;
        this.zones = zones;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @param keptBy who keeps the consents that everybody in it has signed; empty: nothing was said. @return where to look; empty when there are problems */
    public Optional<UUID> take(CurrentUser user, MultipartFile part, String keptBy, Problems problems) {
        var lines = read(part, problems);
        if (problems.any()) return Optional.empty();
        var name = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
        var id = runs.insert(user, name, keptBy, lines.size(), clock.instant());
        rows.insert(id, lines);
        if (lines.size() <= CHUNK) {
            runs.alone(id);
            step(id, user);
        } else jobs.schedule(TASK, id);
        return Optional.of(id);
    }

    /** What is filed stays filed; the rest waits. @throws Refusal when it is over, or stopped already */
    public void stop(CurrentUser user, UUID id) {
        runs.getRun(user, id);
        if (!runs.stop(user, id, clock.instant())) throw Refusal.conflict("entry.refusal.bulk_over");
    }

    /** @throws Refusal when it was neither given up nor stopped */
    public void goOn(CurrentUser user, UUID id) {
        runs.getRun(user, id);
        if (!runs.goOn(user, id, clock.instant())) throw Refusal.conflict("entry.refusal.bulk_not_failed");
        jobs.schedule(TASK, id);
    }

    void run(UUID id, BooleanSupplier leaving) {
        while (Boolean.TRUE.equals(transaction.execute(status -> step(id)))) {
            if (leaving.getAsBoolean()) throw new ZoneJobs.NodeStopping();
        }
    }

    /** @return whether there is more */
    private boolean step(UUID id) {
        runs.alone(id);
        var run = runs.lock(id).filter(BulkRun::live);
        if (run.isEmpty()) return false;
        var user = acting.find(run.get().askedAccount(), run.get().askedBy());
        if (user.isEmpty()) runs.fail(id, clock.instant());
        user.ifPresent(it -> acting.as(it, () -> step(id, it)));
        return user.isPresent();
    }

    private void step(UUID id, CurrentUser user) {
        var run = runs.lock(id).orElseThrow();
        var lines = rows.listNext(id, CHUNK);
        var now = clock.instant();
        if (!lines.isEmpty()) {
            rows.settle(id, file(user, run, lines, now));
            runs.advance(id, lines.size(), now);
        }
        if (run.done() + lines.size() == run.total()) rows.countByOther(id, user.getOrganisationId()).forEach((other, filings) -> events.publishEvent(new BulkFiled(CurrentZone.id(), id, other, filings)));
    }

    /**
     * Rows that are filed in one transaction.
     *
     * @param before what they became when they came before, by key
     * @param taken  what they become now, by key; filled row by row
     */
    private record Chunk(CurrentUser user, BulkReading reading, FilingTogether together, Map<String, Known> before, Map<String, Known> taken) {

        Optional<Known> find(String key) {
            return Optional.ofNullable(taken.getOrDefault(key, before.get(key)));
        }
    }

    private List<BulkOutcome> file(CurrentUser user, BulkRun run, List<BulkLine> lines, Instant now) {
        var together = submitting.together();
        var reading = new BulkReading(user, places, together, zones.currentZone().dayOf(now));
        var keys = lines.stream().map(known::keyOf).toList();
        known.lockDrafts(user.getOrganisationId(), keys);
        var chunk = new Chunk(user, reading, together, known.find(user.getOrganisationId(), run.id(), keys), new HashMap<>());
        var outcomes = new ArrayList<BulkOutcome>();
        for (var line : lines) outcomes.add(file(chunk, line));
        known.remember(user.getOrganisationId(), run.id(), chunk.taken());
        if (!run.keptBy().isEmpty()) consents.enter(user, together.people(), run.keptBy());
        submitting.decide(together);
        return outcomes;
    }

    private BulkOutcome file(Chunk chunk, BulkLine line) {
        var key = known.keyOf(line);
        var before = chunk.find(key);
        var content = known.contentOf(line);
        var crew = line.get(BulkColumn.CREW);
        if (before.isPresent() && before.get().twice(content)) return changed(line, before.get(), twice(line, before.get()));
        if (before.isPresent() && !before.get().untouched()) {
            boolean same = before.get().filed() && before.get().content().equals(content);
            return same ? new BulkOutcome(line.number(), crew, Kind.KNOWN, before.get().filingId(), null, List.of()) : changed(line, before.get(), List.of());
        }
        var problems = new Problems();
        var draft = chunk.reading().draft(line, problems);
        boolean said = problems.any();
        var id = before.map(Known::filingId).orElseGet(() -> submitting.begin(chunk.user(), draft));
        var version = before.isEmpty() ? OptionalInt.of(1) : submitting.save(chunk.user(), id, draft, before.get().draftVersion());
        if (version.isEmpty()) return changed(line, before.orElseThrow(), List.of());
        var wrong = submitting.fileWith(chunk.together(), chunk.user(), id, problems).list().stream().filter(it -> !said || !SAID.contains(it.key())).map(it -> chunk.reading().named(it, line)).toList();
        chunk.taken().put(key, new Known(id, content, wrong.isEmpty(), !wrong.isEmpty(), version.getAsInt(), line.number()));
        return new BulkOutcome(line.number(), crew, wrong.isEmpty() ? Kind.FILED : Kind.DRAFT, id, null, wrong);
    }

    private static BulkOutcome changed(BulkLine line, Known before, List<Problem> problems) {
        return new BulkOutcome(line.number(), line.get(BulkColumn.CREW), Kind.CHANGED, before.filingId(), null, problems);
    }

    private static List<Problem> twice(BulkLine line, Known before) {
        var reference = line.get(BulkColumn.REFERENCE);
        return new Problems().add(BulkColumn.REFERENCE.code(), reference, "entry.problem.bulk_twice", reference, before.row()).list();
    }

    private static List<BulkLine> read(MultipartFile part, Problems problems) {
        var name = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
        if (part.isEmpty()) problems.add("file", name, "entry.problem.file");
        else if (part.getSize() > LARGEST_BYTES) problems.add("file", name, "entry.problem.file_large", part.getSize() >> 20, LARGEST_BYTES >> 20);
        if (problems.any()) return List.of();
        try {
            var lines = BulkSheet.read(part.getBytes());
            if (lines.isEmpty()) problems.add("file", name, "entry.problem.sheet", BulkColumn.CREW.head(true), BulkColumn.SITE.head(true), BulkColumn.CREW.head(false), BulkColumn.SITE.head(false));
            else if (lines.get().isEmpty()) problems.add("file", name, "entry.problem.sheet_empty");
            else if (lines.get().size() > BulkSheet.MOST_ROWS) problems.add("file", name, "entry.problem.many", lines.get().size(), BulkSheet.MOST_ROWS);
            return problems.any() ? List.of() : lines.get();
        } catch (IOException | RuntimeException e) {
            if (e instanceof DataAccessException) throw (DataAccessException) e;
            problems.add("file", name, "entry.problem.workbook");
            return List.of();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        OneTimeTask<Void> entryBulkFilingTask(ObjectProvider<BulkFiling> bulk) {
            return ZoneJobs.task(TASK, (id, leaving) -> bulk.getObject().run(id, leaving), id -> bulk.getObject().failed(id));
        }
    }

    private void failed(UUID id) {
        transaction.executeWithoutResult(status -> runs.fail(id, clock.instant()));
    }
}

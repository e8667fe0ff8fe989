package org.millwright.directory.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CrewsChanged;
import org.millwright.directory.roster.Roster;
import org.millwright.directory.roster.RosterProgress;
import org.millwright.directory.roster.RosterReading;
import org.millwright.directory.roster.RosterRefusal;
import org.millwright.directory.roster.RosterWords;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the files of an import and shows what they would do; reads them again and does it. */
@Component
public class ImportWork {

    private final ZoneRosters rosters;
    private final ImportPlans plans;
    private final PlanWriter writer;
    private final KeptFiles files;
    private final ImportStates states;
    private final ImportPreviews previews;
    private final ImportResults results;
    private final ObjectProvider<RosterImports> imports;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ImportWork(ZoneRosters rosters, ImportPlans plans, PlanWriter writer, KeptFiles files, ImportStates states, ImportPreviews previews, ImportResults results,
            ObjectProvider<RosterImports> imports, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.rosters = rosters;
        this.plans = plans;
        this.writer = writer;
        this.files = files;
        this.states = states;
        this.previews = previews;
        this.results = results;
        this.imports = imports;
        this.events = events;
        this.transaction = transaction;
    }

    /** Looks at files before they are kept: what no row of could be believed is turned away at the door. */
    public Optional<RosterRefusal> refusal(CurrentUser user, List<RosterImports.Brought> brought) {
        try (var onDisk = ImportFiles.of(brought)) {
            return rosters.reader(user.is(Role.INSTALLER) ? user.getOrganisationId() : null).inspect(onDisk.list());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that were left, as they stood, with what is wrong. */
    public void writeRest(UUID id, RosterWords words, OutputStream out) throws IOException {
        try (var brought = files.open(id)) {
            if (brought.list().isEmpty()) throw Refusal.conflict("import.refusal.gone");
            var installer = imports.getObject().findImport(id).map(RosterImport::installerId).orElse(null);
            rosters.rest(installer).write(brought.list(), previews.listErrors(id), words, out);
        }
    }

    void read(UUID id) {
        if (!in(() -> states.move(id, Set.of(ImportState.UPLOADED, ImportState.READING), ImportState.READING, null, null))) return;
        var reading = watched(id);
        in(() -> {
            show(id, reading);
            return true;
        });
    }

    private void show(UUID id, RosterReading reading) {
        switch (reading) {
            case RosterRefusal refusal when refusal.word() == RosterRefusal.Word.CANCELLED -> {
                if (states.move(id, Set.of(ImportState.READING), ImportState.STOPPED, null, null)) files.forget(id);
            }
            case RosterRefusal refusal -> {
                var kept = ImportRefusals.write(refusal);
                if (states.move(id, Set.of(ImportState.READING), ImportState.REFUSED, null, kept)) files.forget(id);
            }
            case Roster roster -> {
                var found = imports.getObject().findImport(id).orElseThrow();
                var plan = plans.plan(roster, found, Decisions.NONE);
                previews.replace(id, plan.problems(), plan.differences());
                states.count(id, plan);
                states.move(id, Set.of(ImportState.READING), ImportState.READY, null, null);
            }
        }
    }

    void write(UUID id) {
        var reading = in(() -> imports.getObject().findImport(id)).filter(each -> each.state() == ImportState.WRITING).map(each -> reading(id, RosterProgress.NONE));
        if (reading.isEmpty()) return;
        try {
            in(() -> {
                if (states.lockFiles(id)) {
                    imports.getObject().findImport(id).filter(each -> each.state() == ImportState.WRITING).ifPresent(found -> apply(found, reading.get()));
                }
                return true;
            });
        } catch (Stopped e) {
            in(() -> states.move(id, Set.of(ImportState.WRITING), ImportState.READY, RosterImport.Note.STOPPED, null));
        }
    }

    private void apply(RosterImport found, RosterReading reading) {
        if (!(reading instanceof Roster roster)) throw new IllegalStateException("what was read once is refused now: " + found.id());
        var shown = previews.listDifferences(found.id());
        var plan = plans.plan(roster, found, Decisions.of(shown, Set.copyOf(found.doubtfulAccepted())));
        if (found.mode() == ImportMode.ALL && !plan.clean()) {
            var before = previews.countLeft(found.id());
            previews.replace(found.id(), plan.problems(), plan.differences());
            states.count(found.id(), plan);
            states.move(found.id(), Set.of(ImportState.WRITING), ImportState.READY, before == 0 ? RosterImport.Note.CHANGED : RosterImport.Note.MEND, null);
            return;
        }
        writer.write(plan.writes(), (done, all) -> {
            if (!states.progress(found.id(), (int) ((long) plan.rows() * done / Math.max(1, all)), plan.rows())) throw new Stopped();
        });
        states.count(found.id(), plan);
        results.keep(found.id(), plan.writes());
        previews.replace(found.id(), plan.problems(), plan.clean() ? List.of() : plan.differences());
        if (plan.clean()) files.forget(found.id());
        if (!states.move(found.id(), Set.of(ImportState.WRITING), ImportState.DONE, null, null)) throw new Stopped();
        publish(found, plan);
    }

    private void publish(RosterImport found, RosterPlan plan) {
        var crews = plan.writes().rows(SetWrite.TOUCHED_CREW).stream().map(row -> (UUID) row[0]).collect(Collectors.toSet());
        if (!crews.isEmpty()) events.publishEvent(new CrewsChanged(CurrentZone.id(), crews));
        Map<String, String> accepted = new TreeMap<>();
        found.doubtfulAccepted().forEach(code -> accepted.put(code, String.valueOf(found.doubtfulReason())));
        var counts = plan.counts();
        events.publishEvent(new RosterImported(CurrentZone.id(), found.id(), plans.appliedBy(found), counts.stream().mapToInt(SheetCount::added).sum(),
                counts.stream().mapToInt(SheetCount::changed).sum(), counts.stream().mapToInt(SheetCount::unchanged).sum(),
                counts.stream().mapToInt(SheetCount::bad).sum(), accepted));
    }

    /** The page asks to bring the file again, so it is not kept. */
    void fail(UUID id) {
        in(() -> {
            boolean failed = states.move(id, EnumSet.of(ImportState.UPLOADED, ImportState.READING, ImportState.WRITING), ImportState.FAILED, null, null);
            if (failed) files.forget(id);
            return failed;
        });
    }

    void forget(Instant before) {
        for (UUID id : states.listOlderThan(before)) {
            files.forget(id);
            previews.forget(id);
            states.move(id, EnumSet.of(ImportState.UPLOADED, ImportState.READING, ImportState.READY), ImportState.STOPPED, null, null);
        }
    }

    /** Told to the row every few hundred rows; the row says when to stop. */
    private RosterReading watched(UUID id) {
        return reading(id, new RosterProgress() {
            private boolean stopped;

            @Override
            public void read(int rows, int estimate) {
                stopped |= !states.progress(id, rows, estimate);
            }

            @Override
            public boolean cancelled() {
                return stopped;
            }
        });
    }

    private RosterReading reading(UUID id, RosterProgress progress) {
        try (var brought = in(() -> files.open(id))) {
            return in(() -> rosters.reader(imports.getObject().findImport(id).map(RosterImport::installerId).orElse(null))).read(brought.list(), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work<T> {
        T run();
    }

    private <T> T in(Work<T> work) {
        @Nullable T result = transaction.execute(status -> work.run());
        if (result == null) throw new IllegalStateException("a transaction answered nothing");
        return result;
    }

    /** Unwinds the writing transaction: nothing of it stays. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }
}

package org.millwright.directory.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.Problem;
import org.millwright.directory.roster.ProblemCode;
import org.millwright.directory.roster.Roster;
import org.millwright.directory.roster.RosterRow;
import org.millwright.directory.roster.RosterSheet;

/** A plan in the making: what each row comes to, what is wrong with it, whose word is taken, and what would be written. */
final class PlanDraft {

    enum Verdict { ADDED, CHANGED, UNCHANGED }

    private final Decisions decisions;
    private final LocalDate today;
    private final RefusedRows refused;
    private final Map<RosterSheet, int[]> verdicts = new EnumMap<>(RosterSheet.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final TreeSet<String> doubtful = new TreeSet<>();
    private final Writes writes = new Writes();
    private final Map<Register.CrewKey, UUID> crews = new HashMap<>();
    private final Map<SetWrite, Set<UUID>> touched = new EnumMap<>(SetWrite.class);

    PlanDraft(Decisions decisions, LocalDate today, RefusedRows refused) {
        this.decisions = decisions;
        this.today = today;
        this.refused = refused;
    }

    LocalDate today() {
        return today;
    }

    /** Of the register, and those this plan adds. */
    Map<Register.CrewKey, UUID> crews() {
        return crews;
    }

    RefusedRows refused() {
        return refused;
    }

    void write(SetWrite write, @Nullable Object... values) {
        writes.add(write, values);
    }

    void write(Writes.NewMember member) {
        writes.member(member);
    }

    void touchInstaller(UUID id) {
        touch(SetWrite.TOUCHED_INSTALLER, id);
    }

    void touchCrew(UUID id) {
        touch(SetWrite.TOUCHED_CREW, id);
    }

    void touchMember(UUID id) {
        touch(SetWrite.TOUCHED_MEMBER, id);
    }

    private void touch(SetWrite write, UUID id) {
        touched.computeIfAbsent(write, each -> new HashSet<>()).add(id);
    }

    RowMerge merge(RosterRow row, String subject) {
        return new RowMerge(row, subject, decisions, differences);
    }

    /** Whether a doubtful code may pass: before anybody was asked, it may. */
    boolean acceptsDoubtful(String creditCode) {
        doubtful.add(creditCode);
        return decisions.seen() == null || decisions.accepted().contains(creditCode);
    }

    /** The row is not taken, for a fault of its own. */
    void refuse(RosterRow row, String column, String value, ProblemCode code, Object... args) {
        refused.add(row, new Roster.Place(row.sheet(), row.row()));
        problems.add(new Problem(row.sheet(), row.row(), row.sheet().column(column), value, code, List.of(args)));
    }

    /** The row is not taken because what it belongs to is not there: left out itself, for {@code cause}, or known to nobody. */
    void refuseFor(Roster.@Nullable Place cause, RosterRow row, String column, String value, ProblemCode unknown) {
        if (cause == null) {
            refuse(row, column, value, unknown);
        } else {
            refused.add(row, cause);
            problems.add(new Problem(row.sheet(), row.row(), row.sheet().column(column), value, ProblemCode.FOLLOWS, List.of(cause.sheet(), cause.row())));
        }
    }

    void count(RosterRow row, Verdict verdict) {
        verdicts.computeIfAbsent(row.sheet(), each -> new int[3])[verdict.ordinal()]++;
    }

    RosterPlan finished(Roster roster) {
        touched.forEach((write, ids) -> ids.stream().sorted().forEach(id -> writes.add(write, id)));
        List<Problem> all = new ArrayList<>(roster.problems());
        all.addAll(problems);
        all.sort(Problem.IN_ORDER_OF_THE_FILE);
        return new RosterPlan(counts(roster), all, differences, doubtful, writes);
    }

    private List<SheetCount> counts(Roster roster) {
        List<SheetCount> counts = new ArrayList<>();
        var bad = roster.badRows();
        problems.forEach(problem -> bad.add(problem.place()));
        for (RosterSheet sheet : RosterSheet.values()) {
            if (!roster.rowsRead().containsKey(sheet)) continue;
            var seen = verdicts.getOrDefault(sheet, new int[3]);
            counts.add(new SheetCount(sheet, seen[0], seen[1], seen[2], (int) bad.stream().filter(place -> place.sheet() == sheet).count()));
        }
        return counts;
    }
}

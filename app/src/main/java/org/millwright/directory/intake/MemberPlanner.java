package org.millwright.directory.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Masking;
import org.millwright.directory.intake.PlanDraft.Verdict;
import org.millwright.directory.roster.MemberRow;
import org.millwright.directory.roster.ProblemCode;
import org.millwright.tenancy.Ids;

/** Lays the people of a roster over the register: who is new, who is written otherwise, who comes into which crew, and who leads it. */
final class MemberPlanner {

    private final Register register;
    private final PlanDraft draft;
    private final Map<String, UUID> planned = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    MemberPlanner(Register register, PlanDraft draft) {
        this.register = register;
        this.draft = draft;
    }

    /** Who bears a document number according to the good rows of the file. */
    @Nullable UUID find(String documentNumber) {
        return planned.get(documentNumber);
    }

    void plan(MemberRow row, UUID installer) {
        var first = rows.putIfAbsent(row.documentNumber(), row.row());
        if (first != null) {
            // the file's own check of keys takes another kind of document for another person
            draft.refuse(row, "documentKind", "", ProblemCode.DUPLICATE_DIFFERS, first, List.of(row.sheet().column("documentKind")));
            return;
        }
        var crew = draft.crews().get(new Register.CrewKey(installer, row.crewCode()));
        if (crew == null) {
            draft.refuseFor(draft.refused().crew(row.creditCode().value(), row.crewCode()), row, "crewCode", row.crewCode(), ProblemCode.CREW_UNKNOWN);
            return;
        }
        var known = register.members().get(register.hashes().get(row.documentNumber()));
        if (known == null) add(row, installer, crew);
        else if (known.installerId().equals(installer)) change(row, known, crew);
        else draft.refuse(row, "documentNumber", row.document().masked(), ProblemCode.MEMBER_ELSEWHERE);
    }

    private void add(MemberRow row, UUID installer, UUID crew) {
        var id = Ids.next();
        planned.put(row.documentNumber(), id);
        draft.write(new Writes.NewMember(id, installer, row.name(), row.documentKind().name().toLowerCase(Locale.ROOT), row.documentNumber(),
                Objects.requireNonNullElse(row.phone(), "")));
        draft.write(SetWrite.TRADE, id, row.trade(), level(row, 1));
        draft.write(SetWrite.JOIN, Ids.next(), crew, id, from(row), null);
        if (row.lead()) draft.write(SetWrite.LEAD, crew, id);
        draft.touchCrew(crew);
        draft.count(row, Verdict.ADDED);
    }

    private LocalDate from(MemberRow row) {
        return row.from() == null ? draft.today() : row.from();
    }

    private void change(MemberRow row, Register.MemberNow known, UUID crew) {
        planned.put(row.documentNumber(), known.id());
        var move = CrewMove.of(known, draft.today(), crew, from(row));
        if (move.blocker() != null) {
            draft.refuse(row, "crewCode", row.crewCode(), ProblemCode.MEMBER_PLANNED, move.blocker().crewCode(), move.blocker().from());
            return;
        }
        var merge = draft.merge(row, known.name());
        person(row, known, merge);
        trade(row, known, merge);
        crewTime(row, known, crew, move, merge);
        lead(row, known, crew, merge);
        if (merge.taken()) draft.touchMember(known.id());
        draft.count(row, merge.differs() ? Verdict.CHANGED : Verdict.UNCHANGED);
    }

    private void person(MemberRow row, Register.MemberNow known, RowMerge merge) {
        var name = merge.text("name", known.name(), row.name());
        var kind = merge.text("documentKind", known.kind(), row.documentKind().name());
        var phone = known.phone();
        if (row.phone() != null && !row.phone().equals(phone) && merge.differ("phone", Masking.phone(phone), Masking.phone(row.phone()), true)) phone = row.phone();
        if (merge.taken()) draft.write(SetWrite.MEMBER_CHANGE, known.id(), name, phone, kind.toLowerCase(Locale.ROOT));
    }

    /** A roster names one trade a person; others stay. */
    private void trade(MemberRow row, Register.MemberNow known, RowMerge merge) {
        var present = known.trades().get(row.trade());
        if (present == null) {
            if (merge.differ("trade", String.join(";", known.trades().keySet()), row.trade(), true)) draft.write(SetWrite.TRADE, known.id(), row.trade(), level(row, 1));
        } else if (row.level() != null && level(row, present) != present && merge.differ("level", present, row.level(), true)) {
            draft.write(SetWrite.TRADE, known.id(), row.trade(), level(row, present));
        }
    }

    private void crewTime(MemberRow row, Register.MemberNow known, UUID crew, CrewMove move, RowMerge merge) {
        var now = known.current(draft.today());
        if (now == null || !now.crewId().equals(crew)) {
            if (!move.idle() && merge.differ("crewCode", now == null ? "" : now.crewCode(), row.crewCode(), true)) move(move, known, crew);
        } else if (row.from() != null && !row.from().equals(now.from()) && free(known, now, row.from()) && merge.differ("from", now.from(), row.from(), true)) {
            draft.write(SetWrite.SINCE, now.id(), row.from());
        }
    }

    private void move(CrewMove move, Register.MemberNow known, UUID crew) {
        var left = move.left();
        if (left != null) {
            draft.write(SetWrite.LEAVE, left.id(), move.from());
            draft.touchCrew(left.crewId());
            boolean led = register.crews().values().stream().anyMatch(each -> each.id().equals(left.crewId()) && known.id().equals(each.leadId()));
            if (led && !move.from().isAfter(draft.today())) draft.write(SetWrite.LEAD_GONE, left.crewId(), known.id());
        }
        if (move.advanced() != null) draft.write(SetWrite.SINCE, move.advanced().id(), move.from());
        else draft.write(SetWrite.JOIN, Ids.next(), crew, known.id(), move.from(), move.until());
        draft.touchCrew(crew);
    }

    private static boolean free(Register.MemberNow known, Register.CrewTime now, LocalDate from) {
        return (now.until() == null || !now.until().isBefore(from))
                && known.crews().stream().allMatch(each -> each.id().equals(now.id()) || each.from().isAfter(now.from()) || each.until() != null && !each.until().isAfter(from));
    }

    private void lead(MemberRow row, Register.MemberNow known, UUID crew, RowMerge merge) {
        if (!row.lead()) return;
        var led = register.crews().values().stream().filter(each -> each.id().equals(crew)).findFirst();
        boolean already = led.isPresent() && known.id().equals(led.get().leadId());
        if (!already && merge.differ("lead", led.map(Register.CrewNow::leadName).orElse(""), known.name(), true)) {
            draft.write(SetWrite.LEAD, crew, known.id());
            draft.touchCrew(crew);
        }
    }

    private static int level(MemberRow row, int otherwise) {
        return row.level() == null ? otherwise : Integer.parseInt(row.level());
    }
}

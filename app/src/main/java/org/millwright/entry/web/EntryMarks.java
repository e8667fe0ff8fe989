package org.millwright.entry.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.FilingState;
import org.millwright.entry.LandingTest;
import org.millwright.entry.bulk.BulkOutcome;
import org.millwright.entry.bulk.BulkRun;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.protocol.rule.FactType;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.Verdict;
import org.millwright.ui.Badge;
import org.millwright.ui.Option;
import org.millwright.ui.Status;
import org.millwright.ui.Ui;
import org.springframework.util.StringUtils;

/** States and verdicts as marks: the same icon and tone wherever they stand. */
public final class EntryMarks {

    private EntryMarks() {}

    public static Badge of(Ui ui, FilingState state) {
        var status = switch (state) {
            case DRAFT -> Status.DRAFT;
            case HANDED -> Status.SENT;
            case FILED -> Status.OPEN;
            case RETURNED -> Status.CONDITIONAL;
            case ADMITTED -> Status.OK;
            case REFUSED -> Status.REFUSED;
            case ARRIVED -> Status.RUNNING;
            case CLOSED -> Status.DONE;
            case WITHDRAWN -> Status.ENDED;
        };
        return status.badge(ui.t("entry.state." + state.code()));
    }

    /** A crew that has come in part says so. */
    public static Badge of(Ui ui, FilingState state, int came, int all) {
        return state == FilingState.ARRIVED && came < all ? Status.RUNNING.badge(ui.t("entry.state.arrived.part", came, all)) : of(ui, state);
    }

    public static Badge of(Ui ui, ChainView.PersonLine it) {
        if (it.outAt() != null) return Status.ENDED.badge(ui.t("entry.presence.out", ui.dateTime(it.outAt())));
        if (it.arrivedAt() != null) return Status.OK.badge(ui.t("entry.presence.here", ui.dateTime(it.arrivedAt())));
        return it.missed() ? Status.EXCLUDED.badge(ui.t("entry.presence.missed")) : Status.PENDING.badge(ui.t("entry.presence.expected"));
    }

    public static Status status(Verdict verdict) {
        return switch (verdict) {
            case ADMIT -> Status.OK;
            case ADMIT_WITH_CONDITIONS -> Status.CONDITIONAL;
            case QUARANTINE -> Status.QUARANTINE;
            case CANNOT_DECIDE -> Status.MISSING;
            case REFUSE -> Status.REFUSED;
        };
    }

    public static Badge of(Ui ui, @Nullable Verdict verdict) {
        return verdict == null ? Status.PENDING.badge(ui.t("entry.verdict.none")) : status(verdict).badge(StringUtils.capitalize(ui.t("verdict." + verdict)));
    }

    public static Badge of(Ui ui, Finding finding) {
        return switch (finding.state()) {
            case SATISFIED -> Status.OK.badge(ui.t("finding-state.SATISFIED"));
            case UNKNOWN -> Status.MISSING.badge(ui.t("finding-state.UNKNOWN"));
            case UNMET -> of(ui, finding.otherwise().verdict());
        };
    }

    /** What a fact can be, as choices; what is still open comes last. */
    public static List<Option> words(Ui ui, FactType.Choice it) {
        return Stream.concat(it.values().stream(), it.open().stream()).map(word -> new Option(word, ui.t("fact-word." + word))).toList();
    }

    public static String icon(ChainPoint point) {
        return switch (point) {
            case GATE -> "shield-check";
            case VEHICLE -> "truck";
            case SITE -> "building-factory-2";
            case LODGING -> "bed";
        };
    }

    public static List<Option> verdicts(Ui ui) {
        return Stream.of(Verdict.values()).map(verdict -> new Option(code(verdict), ui.t("verdict." + verdict))).toList();
    }

    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public static List<Option> options(Ui ui, String keys, Enum<?>... values) {
        return Stream.of(values).map(EntryMarks::code).map(code -> new Option(code, ui.t(keys + "." + code))).toList();
    }

    /** How far a test is that is owed on arrival. */
    public static Badge of(Ui ui, LandingTest it) {
        var look = switch (it.state()) {
            case PENDING -> Status.PENDING;
            case REPEAT -> Status.STALE;
            case NOT_TAKEN -> Status.MISSING;
        };
        return look.badge(ui.t("entry.landing." + it.state()));
    }

    public static Badge of(Ui ui, BulkOutcome it) {
        return it.kind() == null ? Status.PENDING.badge(ui.t("entry.bulk.waits")) : status(it.kind()).badge(ui.t("entry.bulk." + it.kind()));
    }

    /** How many rows of a workbook came to that. */
    public static Badge of(Ui ui, BulkOutcome.Kind kind, long rows) {
        return status(kind).badge(ui.t("entry.bulk.count." + kind, rows));
    }

    private static Status status(BulkOutcome.Kind kind) {
        return switch (kind) {
            case FILED -> Status.OK;
            case DRAFT -> Status.DRAFT;
            case KNOWN -> Status.ENDED;
            case CHANGED -> Status.CONDITIONAL;
        };
    }

    public static Badge of(Ui ui, BulkRun it) {
        var status = switch (it.state()) {
            case RUNNING -> Status.RUNNING;
            case STOPPED, FAILED -> Status.STALE;
            case ENDED -> Status.DONE;
        };
        return status.badge(ui.t("entry.bulk.state." + it.state()));
    }
}

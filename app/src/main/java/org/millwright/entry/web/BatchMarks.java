package org.millwright.entry.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Batch;
import org.millwright.protocol.rule.Verdict;
import org.millwright.ui.Badge;
import org.millwright.ui.Status;
import org.millwright.ui.Ui;

/** A round of deciding again in words: where it stands, and the change it comes from. */
public final class BatchMarks {

    private BatchMarks() {}

    public static Badge of(Ui ui, Batch it) {
        var status = switch (it.state()) {
            case WAITING -> Status.PENDING;
            case RUNNING -> Status.RUNNING;
            case FAILED -> Status.STALE;
            case ENDED -> Status.DONE;
        };
        return status.badge(ui.t("entry.batch.state." + it.state()));
    }

    public static String from(Ui ui, BatchView view) {
        var it = view.batch();
        if (it.source() == null) return ui.t("entry.cause." + EntryMarks.code(it.cause()));
        var says = it.source().says();
        var place = view.place().isEmpty() ? ui.t("level.zone") : view.place();
        return switch (it.cause()) {
            case LEVEL -> ui.t(says.get(3).isEmpty() ? "entry.batch.from.level" : "entry.batch.from.level.withdrawn", ui.t("level." + says.get(0)), ui.dateTime(Instant.parse(says.get(1))), place);
            case RISK_AREA -> ui.t(says.get(3).isEmpty() ? "entry.batch.from.area" : "entry.batch.from.area.ended", ui.t("risk." + says.get(0)), ui.dateTime(Instant.parse(says.get(1))), place);
            case EDITION -> says.size() == 1 ? ui.t("entry.batch.from.edition.withdrawn", says.getFirst()) : ui.t("entry.batch.from.edition", says.get(0), says.get(1));
            default -> ui.t("entry.cause." + EntryMarks.code(it.cause()));
        };
    }

    /** Where the change stands; null where there is no such page. */
    public static @Nullable String href(Batch it) {
        if (it.source() == null) return null;
        return switch (it.cause()) {
            case LEVEL -> "/control-levels";
            case RISK_AREA -> "/risk-areas";
            case EDITION -> "/editions/" + it.source().id();
            default -> null;
        };
    }

    public static Badge verdict(Ui ui, @Nullable String code) {
        return EntryMarks.of(ui, code == null || code.isEmpty() ? null : Verdict.valueOf(code.toUpperCase(java.util.Locale.ROOT)));
    }

    public static String done(Ui ui, Batch it) {
        return ui.t("entry.batch.done", ui.number(it.done()), ui.number(it.total()));
    }
}

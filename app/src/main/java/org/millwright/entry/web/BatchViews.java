package org.millwright.entry.web;

import java.util.List;
import java.util.stream.Stream;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Codes;
import org.millwright.entry.Batch;
import org.millwright.entry.Batches;
import org.millwright.entry.Cause;
import org.millwright.entry.EntrySight;
import org.millwright.entry.web.BatchView.VerdictCount;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.Verdict;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what pages show of rounds of deciding again. */
@Component
class BatchViews {

    private final Batches batches;
    private final Codes codes;

    BatchViews(Batches batches, Codes codes) {
        this.batches = batches;
        this.codes = codes;
    }

    BatchesPage list(CurrentUser user, Paged.Ask ask) {
        var found = batches.listBatches(ask);
        var names = codes.names();
        return new BatchesPage(new Paged<>(found.rows().stream().map(it -> view(user, it, List.of(), names)).toList(), found.page(), found.size(), found.total()));
    }

    BatchView view(CurrentUser user, java.util.UUID id) {
        var batch = batches.findBatch(id).orElseThrow(() -> new NotFound("batch"));
        return view(user, batch, batches.listOutcomes(id), codes.names());
    }

    private static BatchView view(CurrentUser user, Batch it, List<Batch.Outcome> outcomes, CodeNames names) {
        return new BatchView(it, it.state(), it.percent(), Math.round(it.filingsPerSecond()), it.secondsLeft(), place(it, names), verdicts(outcomes), outcomes.stream().filter(Batch.Outcome::changed).toList(), EntrySight.decides(user));
    }

    private static String place(Batch it, CodeNames names) {
        if (it.source() == null || it.cause() == Cause.EDITION) return "";
        var division = it.source().says().get(2);
        return division.isEmpty() ? "" : names.division(division, LocaleContextHolder.getLocale());
    }

    private static List<VerdictCount> verdicts(List<Batch.Outcome> outcomes) {
        return Stream.concat(Stream.of(Verdict.values()).map(EntryMarks::code), Stream.of("")).map(verdict -> new VerdictCount(verdict.isEmpty() ? null : verdict,
                outcomes.stream().filter(it -> it.before().equals(verdict)).mapToInt(Batch.Outcome::filings).sum(),
                outcomes.stream().filter(it -> it.after().equals(verdict)).mapToInt(Batch.Outcome::filings).sum())).filter(it -> it.before() + it.after() > 0).toList();
    }
}

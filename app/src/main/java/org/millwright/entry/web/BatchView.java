package org.millwright.entry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Batch;

/**
 * A round of deciding again as its reader sees it.
 *
 * @param percent  done
 * @param place    of the change, in the reader's language; empty for the whole zone
 * @param verdicts how many were judged so before and after; those of which there is none are left out
 * @param moves    from one verdict to another, most first
 * @param handles  the reader may have a round that was given up go on
 */
public record BatchView(Batch batch, Batch.State state, int percent, long filingsPerSecond, long secondsLeft, String place, List<VerdictCount> verdicts, List<Batch.Outcome> moves, boolean handles) {

    /** @param verdict as a code; null for filings never judged before */
    public record VerdictCount(@Nullable String verdict, int before, int after) {}
}

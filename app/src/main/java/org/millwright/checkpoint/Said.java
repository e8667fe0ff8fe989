package org.millwright.checkpoint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.pass.answer.Kind;
import org.millwright.pass.claim.Purpose;

/** One thing that a device signed: it scanned something, or its guard did something about a scan. */
sealed interface Said {

    long seq();

    UUID guard();

    /** By the device's clock. */
    Instant at();

    /** By how many milliseconds the device knew its clock to be ahead of ours then; null where it did not know. */
    @Nullable Long ahead();

    /** Of the signed bytes: the same number with other bytes is another thing. */
    byte[] digest();

    /**
     * @param pass   null where the code was no pass
     * @param reason the weightiest; null where the pass is good
     */
    record Scan(long seq, UUID guard, Instant at, @Nullable Long ahead, byte[] digest, UUID gate, @Nullable UUID pass, Purpose purpose, Kind verdict, @Nullable String reason) implements Said {}

    /** @param of number of the scan */
    record Done(long seq, UUID guard, Instant at, @Nullable Long ahead, byte[] digest, long of, Outcome outcome) implements Said {}
}

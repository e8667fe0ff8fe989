package org.millwright.checkpoint;

import java.util.List;

/**
 * What became of a batch, by its items' places in it: the device forgets what is here and tells of what was refused.
 *
 * @param taken   numbers that are there now
 * @param known   numbers that had been there before
 * @param refused items that will never be taken, by their place in the batch
 * @param now     our clock, milliseconds since 1970
 * @param waysOut what to do with whoever wants out with a pass that was taken back: the device keeps it, for it may have no network then
 */
public record ScanAnswer(List<Long> taken, List<Long> known, List<Refused> refused, long now, List<WaysOut.WayOut> waysOut) {

    public enum Why {
        /** Not signed by this device, or not what its page signs. */
        NOT_OURS,
        /** The device gave this number to something else before. */
        NUMBER,
        /** There is no such gate. */
        GATE,
        /** The scan that it speaks of is not there, or has an outcome already. */
        SCAN,
        /** Signed after the device was retired. */
        RETIRED
    }

    public record Refused(int place, long seq, Why why) {}
}

package org.millwright.checkpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device sends: everything it has not heard to be taken, the oldest first. Sending it twice changes nothing.
 *
 * @param sentAt   milliseconds since 1970 by the device's clock
 * @param waiting  how much more it has to send
 * @param bundleAt seconds since 1970: issue of the bundle that it decides by
 */
public record ScanBatch(@Nullable String sentAt, @Nullable String waiting, @Nullable String bundleAt, @Nullable List<Item> items) {

    /**
     * @param payload   the signed text (JSON)
     * @param signature base64 of the 64 bytes of ES256
     */
    public record Item(@Nullable String payload, @Nullable String signature) {}
}

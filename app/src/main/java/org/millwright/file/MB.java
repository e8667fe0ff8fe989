package org.millwright.file;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes as people read them. */
final class MB {

    static final long BYTES = 1024L * 1024;

    private MB() {}

    /** Rounded up to a tenth, so that something too large never reads as just fitting. */
    static BigDecimal of(long bytes) {
        var size = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(BYTES), 1, RoundingMode.CEILING).stripTrailingZeros();
        return size.scale() < 0 ? size.setScale(0) : size;
    }
}

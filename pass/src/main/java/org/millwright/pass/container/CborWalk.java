package org.millwright.pass.container;

import org.millwright.pass.answer.Malformed;
import org.millwright.pass.answer.ReasonCode;

/**
 * Walks the bytes before a library makes objects of them, so that a declared length or a nesting costs nothing that the
 * bytes themselves do not pay for.
 */
final class CborWalk {

    private static final int TAG_COSE_SIGN1 = 18;
    private static final long EXACT_IN_A_BROWSER = (1L << 53) - 1;
    private static final int BREAK = 0xff;
    private static final int INDEFINITE = 31;

    private final byte[] bytes;
    private final CborLimits limits;
    private int at;
    private int items;

    private CborWalk(byte[] bytes, CborLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    static void over(byte[] bytes, CborLimits limits) throws Malformed {
        if (bytes.length > limits.bytes()) {
            throw malformed();
        }
        CborWalk walk = new CborWalk(bytes, limits);
        walk.item(0);
        if (walk.at != bytes.length) {
            throw malformed();
        }
    }

    private void item(int depth) throws Malformed {
        if (++items > limits.items() || depth > limits.depth()) {
            throw malformed();
        }
        int head = next();
        int type = head >> 5;
        int info = head & 0x1f;
        if (info == INDEFINITE) {
            indefinite(type, depth);
            return;
        }
        long argument = argument(info, type);
        switch (type) {
            case 0, 1 -> { }
            case 2, 3 -> skip(argument);
            case 4 -> items(argument, depth);
            case 5 -> items(doubled(argument), depth);
            case 6 -> tagged(argument, depth);
            default -> simple(info);
        }
    }

    private void tagged(long tag, int depth) throws Malformed {
        if (limits.strict() && tag != TAG_COSE_SIGN1) {
            throw malformed();
        }
        item(depth + 1);
    }

    private void simple(int info) throws Malformed {
        if (limits.strict() && info != 20 && info != 21) {
            throw malformed();
        }
    }

    private void items(long count, int depth) throws Malformed {
        if (count < 0 || count > bytes.length - at) {
            throw malformed();
        }
        for (long i = 0; i < count; i++) {
            item(depth + 1);
        }
    }

    private void indefinite(int type, int depth) throws Malformed {
        if (limits.strict() || type < 2 || type > 5) {
            throw malformed();
        }
        while (at < bytes.length && (bytes[at] & 0xff) != BREAK) {
            item(depth + 1);
        }
        next();
    }

    private long argument(int info, int type) throws Malformed {
        if (info < 24) {
            return info;
        }
        if (info > 27) {
            throw malformed();
        }
        int width = 1 << info - 24;
        long argument = 0;
        for (int i = 0; i < width; i++) {
            argument = argument << 8 | next();
        }
        if (limits.strict() && (argument < 0 || argument > EXACT_IN_A_BROWSER || isLong(argument, width) || type == 7)) {
            throw malformed();
        }
        return argument;
    }

    /** Whether a shorter head would have held it. */
    private static boolean isLong(long argument, int width) {
        return width == 1 ? argument < 24 : argument >>> width * 4 == 0;
    }

    private void skip(long length) throws Malformed {
        if (length < 0 || length > bytes.length - at) {
            throw malformed();
        }
        at += (int) length;
    }

    private static long doubled(long count) throws Malformed {
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw malformed();
        }
        return count * 2;
    }

    private int next() throws Malformed {
        if (at >= bytes.length) {
            throw malformed();
        }
        return bytes[at++] & 0xff;
    }

    private static Malformed malformed() {
        return Malformed.of(ReasonCode.CBOR);
    }
}

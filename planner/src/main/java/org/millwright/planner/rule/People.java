package org.millwright.planner.rule;

/** A set of a crew's members, by their index: bits, because most crews fit into one word. */
final class People {

    private final long[] words;

    People(int members) {
        words = new long[(members + 63) >>> 6];
    }

    private People(long[] words) {
        this.words = words;
    }

    void add(int member) {
        words[member >>> 6] |= 1L << member;
    }

    boolean contains(int member) {
        return (words[member >>> 6] & 1L << member) != 0;
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** The first member not below the given index, or -1. */
    int next(int member) {
        int word = member >>> 6;
        long left = word < words.length ? words[word] & -1L << member : 0;
        while (left == 0) {
            word++;
            if (word >= words.length) {
                return -1;
            }
            left = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }

    People and(People other) {
        long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new People(both);
    }

    People or(People other) {
        long[] either = words.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] |= other.words[i];
        }
        return new People(either);
    }
}

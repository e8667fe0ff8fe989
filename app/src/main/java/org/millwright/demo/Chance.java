package org.millwright.demo;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Seeded chance: the same seed makes the same zone. */
final class Chance {

    private final RandomGenerator random;

    Chance(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Version 7 in form, so that ids sort as they were made; the time part is a counter from the seed, not a clock. */
    UUID id() {
        long count = counter++;
        return new UUID((0x0190_0000_0000L + count) << 16 | 0x7000L | random.nextLong() & 0x0FFFL, random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private long counter;

    /** Of nobody: well formed, in a block of one number range. */
    String phone() {
        return "1990000" + digits(4);
    }

    String digits(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(random.nextInt(10));
        return text.toString();
    }

    String letters(int count, String alphabet) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        return text.toString();
    }
}

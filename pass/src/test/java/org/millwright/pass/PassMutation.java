package org.millwright.pass;

import java.util.Arrays;
import java.util.Random;
import org.millwright.pass.container.Base45;
import org.millwright.pass.container.Zlib;

/** Changes to a pass, from outside as text and from inside as signed bytes. */
final class PassMutation {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private PassMutation() {
    }

    static String ofText(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            int at = random.nextInt(changed.length());
            char character = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(6)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, character);
                case 2 -> changed.setLength(at + 1);
                case 3 -> changed.append(changed.substring(at));
                case 4 -> changed.setCharAt(at, (char) random.nextInt(0xd800));
                default -> changed.setCharAt(at, character);
            }
        }
        return changed.toString();
    }

    static String ofBytes(byte[] signed, Random random) {
        byte[] changed = signed.clone();
        for (int change = random.nextInt(1, 4); change > 0; change--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(5)) {
                case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> changed[at] = (byte) random.nextInt();
                case 2 -> changed = Arrays.copyOf(changed, at + 1);
                case 3 -> changed = Arrays.copyOf(changed, changed.length + random.nextInt(1, 40));
                default -> System.arraycopy(signed, random.nextInt(signed.length / 2), changed, 0, Math.min(changed.length, signed.length / 2));
            }
        }
        return Base45.encode(Zlib.deflate(changed));
    }
}

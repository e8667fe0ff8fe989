package org.millwright.directory.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number plate of the mainland (GA 36-2018): the province, the office's letter, then five letters and figures, of which the last may be the sign of a trailer and the like; six on a
 * new-energy vehicle, with its letter first on a small and last on a large one. Neither I nor O stands on any, lest they are read as figures. Without blanks or dots, in capitals.
 */
public record Plate(String value) {

    /** What is wrong with a text that is none. Words on screen are {@code directory.plate.<code>}. */
    public enum Fault {
        PROVINCE, OFFICE, LETTERS, SIGN, SHORT, LONG, NEW_ENERGY;

        public String key() {
            return "directory.plate." + name().toLowerCase(Locale.ROOT);
        }
    }

    public sealed interface Reading {

        record Sound(Plate plate) implements Reading {}

        /** @param found what is wrong of it: a character, or how many there are */
        record Wrong(Fault fault, String plain, String found) implements Reading {

            /** For the words: what was typed, what is wrong of it, and how it would look. */
            public Object[] args(String typed) {
                return switch (fault) {
                    case PROVINCE -> new Object[] {typed, found, EXAMPLE.substring(0, 1)};
                    case SIGN -> new Object[] {typed, found, EXAMPLE, String.join(" ", SIGNS.split(""))};
                    case NEW_ENERGY -> new Object[] {typed, found, "鲁KD12345", "鲁K12345D"};
                    default -> new Object[] {typed, found};
                };
            }
        }
    }

    private static final String PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
    private static final String SIGNS = "挂学警领试超";
    private static final String EXAMPLE = "鲁K7D268";
    private static final String LETTER = "[A-HJ-NP-Z]";
    private static final String EITHER = "[A-HJ-NP-Z0-9]";
    private static final Pattern ORDINARY = Pattern.compile(EITHER + "{5}|" + EITHER + "{4}[" + SIGNS + "]");
    private static final Pattern TWO_PLACES = Pattern.compile("粤Z" + EITHER + "{4}[港澳]");
    private static final Pattern NEW_ENERGY = Pattern.compile("[A-HJK]" + EITHER + "[0-9]{4}|[0-9]{5}[A-HJK]");
    private static final int HEAD = 2;
    private static final int USUAL = 7;

    public Plate {
        if (fault(value) != null) throw new IllegalArgumentException("no plate: " + value);
    }

    public static Optional<Plate> read(String typed) {
        return check(typed) instanceof Reading.Sound(Plate plate) ? Optional.of(plate) : Optional.empty();
    }

    public static Reading check(String typed) {
        var plain = typed.replaceAll("[\\s·•.-]", "").toUpperCase(Locale.ROOT);
        var fault = fault(plain);
        return fault == null ? new Reading.Sound(new Plate(plain)) : new Reading.Wrong(fault, plain, found(fault, plain));
    }

    private static @Nullable Fault fault(String plain) {
        if (plain.length() < HEAD) return Fault.SHORT;
        if (PROVINCES.indexOf(plain.charAt(0)) < 0) return Fault.PROVINCE;
        if (plain.substring(1).matches(".*[IO].*")) return Fault.LETTERS;
        if (!plain.substring(1, HEAD).matches(LETTER)) return Fault.OFFICE;
        if (plain.length() < USUAL) return Fault.SHORT;
        if (plain.length() > USUAL + 1) return Fault.LONG;
        var rest = plain.substring(HEAD);
        if (plain.length() > USUAL) return NEW_ENERGY.matcher(rest).matches() ? null : Fault.NEW_ENERGY;
        return ORDINARY.matcher(rest).matches() || TWO_PLACES.matcher(plain).matches() ? null : Fault.SIGN;
    }

    private static String found(Fault fault, String plain) {
        return switch (fault) {
            case PROVINCE -> plain.substring(0, 1);
            case OFFICE -> plain.substring(1, HEAD);
            case LETTERS -> plain.substring(1).replaceAll("[^IO]", "");
            case SIGN -> plain.substring(HEAD).replaceAll("[A-HJ-NP-Z0-9]", "");
            case SHORT, LONG -> String.valueOf(plain.length());
            case NEW_ENERGY -> plain.substring(HEAD);
        };
    }
}

package org.millwright.directory.identifier;

import java.util.Optional;
import java.util.Set;

/**
 * Six-digit code of an administrative division (行政区划代码), GB/T 2260: two digits each for province, city and county.
 * Codes are dated, so whether one exists on a day is a question to the register; here only its form is judged.
 */
public record DivisionCode(String value) {

    /** First two digits in GB/T 2260; the list has not changed since 1997. */
    static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
            "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65",
            "71", "81", "82");

    public enum Level { PROVINCE, CITY, COUNTY }

    public DivisionCode {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not a division code: " + value);
        }
    }

    public static Optional<DivisionCode> find(String given) {
        String code = Characters.compact(given);
        return wellFormed(code) ? Optional.of(new DivisionCode(code)) : Optional.empty();
    }

    private static boolean wellFormed(String code) {
        return code.matches("[0-9]{6}") && PROVINCES.contains(code.substring(0, 2))
                && !(code.startsWith("00", 2) && !code.endsWith("00"));
    }

    public Level level() {
        return value.endsWith("0000") ? Level.PROVINCE : value.endsWith("00") ? Level.CITY : Level.COUNTY;
    }

    public DivisionCode province() {
        return new DivisionCode(value.substring(0, 2) + "0000");
    }

    /** The city of a county or of itself; a province has none of its own and answers itself. */
    public DivisionCode city() {
        return level() == Level.PROVINCE ? this : new DivisionCode(value.substring(0, 4) + "00");
    }

    /** The digits that say something: 34 for a province, 3401 for a city, 340102 for a county. */
    public String prefix() {
        return value.substring(0, (level().ordinal() + 1) * 2);
    }

    /** Whether the other lies inside this division, or is it. */
    public boolean covers(DivisionCode other) {
        return other.value.startsWith(prefix());
    }

    @Override
    public String toString() {
        return value;
    }
}

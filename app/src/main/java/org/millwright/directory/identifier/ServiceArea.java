package org.millwright.directory.identifier;

import java.util.Optional;

/** Where an installer works (服务区域): a division's prefix of two, four or six digits, or the whole country. */
public record ServiceArea(String prefix) {

    public static final ServiceArea NATIONWIDE = new ServiceArea("");

    public ServiceArea {
        if (!prefix.isEmpty() && !wellFormed(prefix)) {
            throw new IllegalArgumentException("not a division prefix: " + prefix);
        }
    }

    /** Takes a prefix or a whole code; 340000, 3400 and 34 are the same area. */
    public static Optional<ServiceArea> find(String given) {
        String digits = Characters.compact(given);
        while (digits.length() > 2 && digits.length() % 2 == 0 && digits.endsWith("00")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        return wellFormed(digits) ? Optional.of(new ServiceArea(digits)) : Optional.empty();
    }

    private static boolean wellFormed(String prefix) {
        return prefix.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}") && DivisionCode.PROVINCES.contains(prefix.substring(0, 2));
    }

    public boolean covers(DivisionCode division) {
        return division.value().startsWith(prefix);
    }
}

package org.millwright.directory.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number plate, as far as its form is the same everywhere: no blanks or dots, capital letters, and neither I nor O, which stand on no plate lest they are read as
 * figures. Which forms there are in particular is for whoever issues vehicle passes.
 */
public record Plate(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{IsHan}A-HJ-NP-Z0-9][A-HJ-NP-Z0-9]{4,7}[\\p{IsHan}A-HJ-NP-Z0-9]");

    public Plate {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("no plate: " + value);
    }

    public static Optional<Plate> read(String typed) {
        var plain = typed.replaceAll("[\\s·•-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new Plate(plain)) : Optional.empty();
    }
}

package org.millwright.directory.roster;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a roster sheet. The titles belong to the file format: both are recognised, and so is every other title given.
 *
 * @param name the stable name, as in the row's record
 * @param codes the list a column of type CODE draws on
 * @param key part of what makes a row the same row as another
 */
public record Column(String name, String zh, String en, ColumnType type, @Nullable CodeList codes, boolean required,
        boolean key, int maxLength, List<String> otherTitles) {

    static Column of(String name, String zh, String en, ColumnType type) {
        return new Column(name, zh, en, type, null, false, false, 200, List.of());
    }

    static Column code(String name, String zh, String en, CodeList codes) {
        return new Column(name, zh, en, ColumnType.CODE, codes, false, false, 200, List.of());
    }

    Column needed() {
        return new Column(name, zh, en, type, codes, true, key, maxLength, otherTitles);
    }

    Column asKey() {
        return new Column(name, zh, en, type, codes, true, true, maxLength, otherTitles);
    }

    /** What is not filled in is known otherwise, so the column may be missing. */
    Column optional() {
        return new Column(name, zh, en, type, codes, false, key, maxLength, otherTitles);
    }

    Column upTo(int length) {
        return new Column(name, zh, en, type, codes, required, key, length, otherTitles);
    }

    Column also(String... titles) {
        return new Column(name, zh, en, type, codes, required, key, maxLength, List.of(titles));
    }

    /** Whether it dates the end of something that may have none. */
    boolean end() {
        return name.equals("validTo") || name.equals("safetyLicenceValidTo") || name.equals("nextReview");
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** As it stands in a file we write: both languages, and a star when it must be filled. */
    public String heading() {
        return zh + " / " + en + (required ? " *" : "");
    }

    @Override
    public String toString() {
        return name;
    }
}

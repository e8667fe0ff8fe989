package org.millwright.directory.roster;

import java.util.List;
import java.util.Locale;

/** One code with its names in both languages and other spellings people use for it. */
public record RosterCode(String code, String zh, String en, List<String> synonyms) {

    public RosterCode {
        synonyms = List.copyOf(synonyms);
    }

    public RosterCode(String code, String zh, String en, String... synonyms) {
        this(code, zh, en, List.of(synonyms));
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}

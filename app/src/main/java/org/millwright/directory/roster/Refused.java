package org.millwright.directory.roster;

import java.util.List;
import org.millwright.directory.roster.RosterRefusal.Word;

/** Carries a refusal up to the door, where it becomes an answer. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Word word;
    private final transient List<?> args;

    Refused(Word word, Object... args) {
        super(word.name(), null, false, false);
        this.word = word;
        this.args = List.of(args);
    }

    RosterRefusal of(RosterFile file) {
        return new RosterRefusal(word, file.name(), args);
    }
}

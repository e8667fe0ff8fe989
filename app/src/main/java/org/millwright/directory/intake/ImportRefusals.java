package org.millwright.directory.intake;

import java.util.List;
import org.millwright.directory.roster.RosterRefusal;

/** A refusal of a whole file as an import keeps it. */
public final class ImportRefusals {

    private ImportRefusals() {}

    static String write(RosterRefusal refusal) {
        return ProblemArgs.write(List.of(refusal.word().name(), refusal.file(), refusal.args()));
    }

    public static RosterRefusal read(String kept) {
        var parts = ProblemArgs.read(kept);
        return new RosterRefusal(RosterRefusal.Word.valueOf(parts.get(0).toString()), parts.get(1).toString(), (List<?>) parts.get(2));
    }
}

package org.millwright.responsibility;

import java.util.Arrays;
import java.util.List;
import org.millwright.tenancy.Rows;

/**
 * A step of a piece of work, in the order in which they come. Words on screen are {@code responsibility.step.<name>}, and what is taken on with it
 * {@code responsibility.promise.<name>}.
 */
public enum Step {
    /** Who comes and whether their facts are true. */
    PEOPLE(WorkKind.FILING, Side.INSTALLER),
    /** Point to point, without a gap. */
    JOURNEY(WorkKind.FILING, Side.INSTALLER),
    /** Receiving them at the site. */
    SITE(WorkKind.FILING, Side.COMPANY),
    /** Looking at what the rules say. */
    REVIEW(WorkKind.FILING, Side.ZONE),
    BEFORE_ENTRY(WorkKind.ENGAGEMENT, Side.INSTALLER),
    /** The site's single gate, temperatures, strangers. */
    GATE(WorkKind.ENGAGEMENT, Side.COMPANY),
    INSTALLATION(WorkKind.ENGAGEMENT, Side.INSTALLER),
    /** Disinfection between crews that take turns, and of what is brought. */
    DISINFECTION(WorkKind.ENGAGEMENT, Side.COMPANY),
    LEAVING(WorkKind.ENGAGEMENT, Side.INSTALLER);

    private final WorkKind kind;
    private final Side side;

    Step(WorkKind kind, Side side) {
        this.kind = kind;
        this.side = side;
    }

    public WorkKind kind() {
        return kind;
    }

    public Side side() {
        return side;
    }

    public String code() {
        return Rows.word(this);
    }

    public static List<Step> of(WorkKind kind) {
        return Arrays.stream(values()).filter(step -> step.kind == kind).toList();
    }
}

package org.millwright.planning.web;

import java.util.ArrayList;
import java.util.List;
import org.millwright.planning.board.By;
import org.millwright.ui.TimeAxis.Kind;

/** Which kinds of bars a board may show: what cannot be there needs no key. */
public final class BoardKinds {

    private BoardKinds() {}

    public static List<Kind> of(BoardPage view) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.LOCKED, Kind.RUNNING, Kind.PLANNED));
        if (view.head().plan().isDraft() && view.head().published() != null) kinds.addAll(List.of(Kind.SUGGESTED, Kind.FORMER));
        if (view.by() != By.PROJECT) kinds.addAll(List.of(Kind.BUSY, Kind.BLOCKED, Kind.NIGHT));
        return kinds;
    }
}

package org.millwright.protocol.emergency.web;

import java.util.List;
import java.util.Optional;
import org.millwright.protocol.emergency.EmergencyRun;

/**
 * @param mine  positions of the steps that the reader may mark as done
 * @param leads whether the reader may end it
 * @param fever whether a fever started it, and the reader may open whose
 */
public record RunPage(EmergencyRun run, List<Integer> mine, boolean leads, boolean fever) {

    /** The step that stands large: the reader's own next one, or whoever's is next; empty when nothing is left to do. */
    public Optional<EmergencyRun.Progress> next() {
        if (run.endedAt() != null) return Optional.empty();
        var open = run.progress().stream().filter(one -> one.doneAt() == null).toList();
        return open.stream().filter(this::mayDo).findFirst().or(() -> open.stream().findFirst());
    }

    public boolean mayDo(EmergencyRun.Progress one) {
        return run.endedAt() == null && one.doneAt() == null && mine.contains(one.step().position());
    }
}

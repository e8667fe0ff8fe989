package org.millwright.planning.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.planning.board.Brief;
import org.millwright.planning.board.Choices;
import org.millwright.planning.board.Choices.Work;
import org.millwright.ui.Option;
import org.springframework.stereotype.Component;

/** Open work to choose from: what a text finds, and what is chosen. */
@Component
class WorkChoices {

    /** More than that much nobody looks through. */
    private static final int MOST = 100;

    private final Choices choices;

    WorkChoices(Choices choices) {
        this.choices = choices;
    }

    /** The only one that a text finds is chosen by it. */
    WorkFields fields(@Nullable String typed, @Nullable String chosen) {
        var text = typed == null ? "" : typed.strip();
        var found = choices.listOpenWork(text, MOST + 1).stream().map(WorkChoices::option).toList();
        if (!text.isEmpty() && found.size() == 1) return new WorkFields(typed, found, found.getFirst().value(), false);
        List<Option> options = new ArrayList<>(found.stream().limit(MOST).toList());
        Moments.id(chosen).filter(id -> options.stream().noneMatch(each -> each.value().equals(id.toString()))).flatMap(choices::findWork)
                .ifPresent(work -> options.addFirst(option(work)));
        return new WorkFields(typed, options, chosen, found.size() > MOST);
    }

    private static Option option(Work work) {
        return new Option(work.packageId().toString(), work.number() + " " + Brief.of(work.company()) + " " + work.title());
    }
}

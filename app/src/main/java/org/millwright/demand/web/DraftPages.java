package org.millwright.demand.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.millwright.demand.Demand;
import org.millwright.demand.DemandDraft;
import org.millwright.demand.DemandFiles;
import org.millwright.demand.Publishing;
import org.millwright.demand.web.SavedDraft.Wrong;
import org.millwright.demand.web.SavedDraft.WrongField;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The form of a demand with all it offers. */
@Component
class DraftPages {

    private final Publishing publishing;
    private final ChoiceSource choices;
    private final DemandFiles files;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    DraftPages(Publishing publishing, ChoiceSource choices, DemandFiles files, Zones zones, MessageSource messages, Clock clock) {
        this.publishing = publishing;
        this.choices = choices;
        this.files = files;
        this.zones = zones;
        this.messages = messages;
        this.clock = clock;
    }

    /** As saved. */
    DraftPage page(CurrentUser user, Demand demand) {
        return page(demand, publishing.getDraft(user, demand.id()));
    }

    DraftPage page(Demand demand, DemandDraft draft) {
        return new DraftPage(demand.id(), demand.number(), demand.state(), demand.draftVersion(), demand.changing(), draft, choices.choicesOf(demand.companyId()),
                files.listFiles(demand));
    }

    /** What the form on the screen is told after a save; new faults are not named before it is sent, for one who is still typing has not erred yet. */
    SavedDraft saved(CurrentUser user, UUID id, int version, Set<String> wrong, int others) {
        var now = clock.instant();
        var words = new Words(LocaleContextHolder.getLocale(), messages, zones.currentZone().timeZone(), now);
        return new SavedDraft(version, now.atZone(words.timeZone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS), stillWrong(user, id, wrong, others, words));
    }

    private Wrong stillWrong(CurrentUser user, UUID id, Set<String> wrong, int others, Words words) {
        if (wrong.isEmpty()) return Wrong.NONE;
        var names = FieldNames.DEMAND.in(words);
        var fields = publishing.problemsOf(user, id).list().stream().filter(it -> wrong.contains(it.field()))
                .map(it -> new WrongField(it.field(), names.apply(it.field()), words.t(it.key(), it.args().toArray()))).toList();
        return fields.isEmpty() && others == 0 ? Wrong.NONE : new Wrong(words.t("ui.errors.title", fields.size() + others), fields);
    }
}

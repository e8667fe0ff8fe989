package org.millwright.demand.web;

import org.millwright.demand.Demand;
import org.millwright.demand.DemandDraft;
import org.millwright.demand.DemandFiles;
import org.millwright.demand.Publishing;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** The form of a demand with all it offers. */
@Component
class DraftPages {

    private final Publishing publishing;
    private final ChoiceSource choices;
    private final DemandFiles files;

    DraftPages(Publishing publishing, ChoiceSource choices, DemandFiles files) {
        this.publishing = publishing;
        this.choices = choices;
        this.files = files;
    }

    /** As saved. */
    DraftPage page(CurrentUser user, Demand demand) {
        return page(demand, publishing.getDraft(user, demand.id()));
    }

    DraftPage page(Demand demand, DemandDraft draft) {
        return new DraftPage(demand.id(), demand.number(), demand.state(), demand.draftVersion(), demand.changing(), draft, choices.choicesOf(demand.companyId()),
                files.listFiles(demand));
    }
}

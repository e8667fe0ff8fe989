package org.millwright.protocol.web;

import java.util.List;
import org.millwright.http.HeaderSource;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.EditionInForce;
import org.millwright.ui.HeaderChip;
import org.millwright.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The edition in force, after the level. */
@Component
@Order(20)
class EditionChip implements HeaderSource {

    private final EditionInForce edition;

    EditionChip(EditionInForce edition) {
        this.edition = edition;
    }

    @Override
    public List<HeaderChip> chipsFor(CurrentUser user, Words words) {
        return edition.findLatest().map(one -> new HeaderChip("book", one.name(), words.t("level.chip.edition", words.date(one.since())), null, "/editions/" + one.id())).stream().toList();
    }
}

package org.millwright.protocol.emergency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.millwright.identity.CurrentUser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cards to begin with, as building-site protocols have them; a zone makes its own of them. */
@Component
public class StandardCards {

    private final EmergencyCards cards;
    private final JsonMapper json;

    StandardCards(EmergencyCards cards, JsonMapper json) {
        this.cards = cards;
        this.json = json;
    }

    /** Those of kinds that the zone has no card of. @return how many */
    public int addMissing(CurrentUser user) {
        var known = cards.listCards().stream().map(EmergencyCard::kind).toList();
        var missing = read().stream().filter(one -> !known.contains(one.kind())).toList();
        missing.forEach(one -> cards.add(user, one));
        return missing.size();
    }

    private List<CardDraft> read() {
        try (var in = new ClassPathResource("protocol/emergency-cards.json").getInputStream()) {
            return json.readValue(in, new TypeReference<List<CardDraft>>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

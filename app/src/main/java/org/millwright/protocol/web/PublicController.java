package org.millwright.protocol.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.millwright.http.Answer;
import org.millwright.http.NotFound;
import org.millwright.http.OwnTransactions;
import org.millwright.identity.Public;
import org.millwright.protocol.EditionPaper;
import org.millwright.protocol.Editions;
import org.millwright.protocol.EditionState;
import org.millwright.protocol.Wordings;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is in force, for whoever wants to come: read without an account. The zone stands in the address. */
@Controller
class PublicController {

    private final Zones zones;
    private final Editions editions;
    private final Wordings wordings;
    private final EditionPaper paper;
    private final TransactionTemplate reading;

    PublicController(Zones zones, Editions editions, Wordings wordings, EditionPaper paper, PlatformTransactionManager transactions) {
        this.zones = zones;
        this.editions = editions;
        this.wordings = wordings;
        this.paper = paper;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @GetMapping("/public/{zone}/protocol")
    @Public("whoever wants to come has to know what holds")
    @OwnTransactions
    Answer show(@PathVariable String zone) {
        var found = getZone(zone);
        return in(found, () -> Answer.page("protocol/public", new PublicPage(found, editions.listInForce().stream()
                .map(edition -> new PublicPage.Text(edition, wordings.listWordings(edition.id()))).toList())));
    }

    @GetMapping("/public/{zone}/protocol/{id}/pdf")
    @Public("whoever wants to come has to know what holds")
    @OwnTransactions
    Answer print(@PathVariable String zone, @PathVariable UUID id) {
        return in(getZone(zone), () -> {
            var edition = editions.findEdition(id).filter(one -> one.state() == EditionState.PUBLISHED).orElseThrow(() -> new NotFound("edition in force"));
            var pdf = paper.print(edition, LocaleContextHolder.getLocale());
            return new Answer.Download(edition.name().replace(' ', '-') + ".pdf", MediaType.APPLICATION_PDF, true, out -> out.write(pdf));
        });
    }

    private Zone getZone(String code) {
        return zones.findZone(code).orElseThrow(() -> new NotFound("zone"));
    }

    private Answer in(Zone zone, Supplier<Answer> work) {
        return CurrentZone.supply(zone.id(), () -> reading.execute(status -> work.get()));
    }
}

package org.millwright.protocol.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Acknowledgements;
import org.millwright.protocol.Documents;
import org.millwright.protocol.Edition;
import org.millwright.protocol.Editions;
import org.millwright.protocol.ProtocolDocument;
import org.millwright.protocol.Wordings;
import org.millwright.protocol.Wordings.Count;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** The documents as their reader sees them: what is in force, what is on its way, what waits for one's own word. */
@Component
class DocumentViews {

    private final Documents documents;
    private final Editions editions;
    private final Wordings wordings;
    private final Acknowledgements acknowledgements;
    private final Zones zones;

    DocumentViews(Documents documents, Editions editions, Wordings wordings, Acknowledgements acknowledgements, Zones zones) {
        this.documents = documents;
        this.editions = editions;
        this.wordings = wordings;
        this.acknowledgements = acknowledgements;
        this.zones = zones;
    }

    DocumentsPage documents(CurrentUser user) {
        boolean makes = user.is(Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR);
        var inForce = byDocument(editions.listInForce());
        var making = makes ? byDocument(editions.listInTheMaking()) : Map.<UUID, Edition>of();
        var counts = wordings.countsOf(inForce.values().stream().map(Edition::id).toList());
        var rows = documents.listDocuments().stream().filter(document -> makes || inForce.containsKey(document.id()))
                .map(document -> row(user, document, inForce.get(document.id()), making.get(document.id()), counts)).toList();
        return new DocumentsPage(rows, makes ? ProtocolOpenPages.href(zones.currentZone().code()) : null, makes, user.role().inTheField());
    }

    private DocumentsPage.Row row(CurrentUser user, ProtocolDocument document, @Nullable Edition inForce, @Nullable Edition making, Map<UUID, Count> counts) {
        if (inForce == null) return new DocumentsPage.Row(document, null, null, making, null, false);
        var acknowledged = acknowledgements.findFor(user, inForce);
        return new DocumentsPage.Row(document, inForce, counts.get(inForce.id()), making, acknowledged.orElse(null), Acknowledgements.asks(user.role()) && acknowledged.isEmpty());
    }

    private static Map<UUID, Edition> byDocument(List<Edition> editions) {
        return editions.stream().collect(Collectors.toMap(edition -> edition.document().id(), Function.identity()));
    }
}

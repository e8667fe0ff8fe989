package org.millwright.protocol.web;

import java.util.List;
import java.util.Locale;
import org.millwright.http.OpenPages;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** What holds in each zone of the installation; an installation of many zones hands its addresses out otherwise. */
@Component
class ProtocolOpenPages implements OpenPages {

    private static final int FEW = 5;

    private final Zones zones;

    ProtocolOpenPages(Zones zones) {
        this.zones = zones;
    }

    @Override
    public List<Link> links(Locale locale) {
        var all = zones.listZones();
        return all.size() > FEW ? List.of() : all.stream().map(zone -> new Link("protocol.public.link", List.of(zone.name(locale)), href(zone.code()))).toList();
    }

    static String href(String zone) {
        return "/public/" + zone + "/protocol";
    }
}

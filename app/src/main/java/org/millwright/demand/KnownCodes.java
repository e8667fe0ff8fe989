package org.millwright.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.directory.Code;
import org.millwright.directory.CodeList;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Codes;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.springframework.stereotype.Component;

/** Gathers what a company's draft is read against. */
@Component
class KnownCodes {

    private final MachineKinds kinds;
    private final Codes codes;
    private final Sites sites;

    KnownCodes(MachineKinds kinds, Codes codes, Sites sites) {
        this.kinds = kinds;
        this.codes = codes;
        this.sites = sites;
    }

    Known knownTo(UUID companyId, ZoneId zone, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var offered = codes.offered(today);
        return new Known(kinds.listKinds(today).stream().map(MachineKind::code).collect(Collectors.toSet()), of(offered, CodeList.TRADE),
                of(offered, CodeList.CERTIFICATE_KIND),
                offered.list(CodeList.LICENCE_CLASS).stream().map(grade -> grade.parent() + "/" + grade.code()).collect(Collectors.toSet()),
                sites.listSites(companyId).stream().filter(site -> site.closedAt() == null).map(Site::id).collect(Collectors.toSet()), zone, now);
    }

    private static Set<String> of(CodeNames offered, CodeList list) {
        return offered.list(list).stream().map(Code::code).collect(Collectors.toSet());
    }
}

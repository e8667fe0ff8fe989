package org.millwright.demand;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a draft is read against: the codes the zone offers, the company's open sites, time zone and clock.
 *
 * @param licences {@code scope/class}
 */
record Known(Set<String> machineKinds, Set<String> trades, Set<String> certificates, Set<String> licences, Set<UUID> sites, ZoneId timeZone, Instant now) {

    /** As it was when this package could be published: its codes offered, its window ahead. */
    Known when(WorkPackage it) {
        return new Known(machineKinds, and(trades, it.skills().stream().map(WorkPackage.Skill::trade)),
                and(certificates, it.certificates().stream().map(WorkPackage.CertificateNeed::kind)),
                and(licences, Stream.of(it.licenceScope() + "/" + it.licenceClass())), sites, timeZone, it.windowStarts());
    }

    static Set<String> and(Set<String> offered, Stream<String> kept) {
        return Stream.concat(offered.stream(), kept).collect(Collectors.toSet());
    }
}

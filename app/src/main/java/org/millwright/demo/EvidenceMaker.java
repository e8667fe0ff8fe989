package org.millwright.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.entry.consent.PaperConsents;
import org.millwright.entry.fact.EvidenceGiving;
import org.millwright.entry.fact.EvidenceGiving.Brought;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** What is known of the demo's site, people and vehicles, stated by its health officer as anybody would type it. */
@Component
class EvidenceMaker {

    private static final String LABORATORY = "高新区检测中心";

    private final EvidenceGiving giving;
    private final PaperConsents consents;
    private final Clock clock;

    EvidenceMaker(EvidenceGiving giving, PaperConsents consents, Clock clock) {
        this.giving = giving;
        this.consents = consents;
        this.clock = clock;
    }

    void ofSite(CurrentUser health, UUID site) {
        give(health, site, EvidenceKind.SITE_GATES, Map.of("site.gates", "1"));
        give(health, site, EvidenceKind.SITE_LODGING, Map.of("site.squareMetresPerBed", "4.1"));
        give(health, site, EvidenceKind.SITE_GAP, Map.of("site.gapMinutes", "12"));
        give(health, site, EvidenceKind.SITE_DISINFECTION, Map.of("site.hoursSinceDisinfection", ago(2)));
        give(health, site, EvidenceKind.SITE_ISOLATION, Map.of("site.isolationRoom", "yes"));
        give(health, site, EvidenceKind.SITE_STOCK, Map.of("site.stockDays", "10"));
    }

    /** On paper, for all that is known of them. */
    void allowed(CurrentUser health, UUID member) {
        consents.enter(health, List.of(member), "安装单位人事档案");
    }

    void ofPerson(CurrentUser health, UUID member, int sampledHoursAgo) {
        allowed(health, member);
        give(health, member, EvidenceKind.TEMPERATURE, Map.of("person.temperature", "36.5", "person.feverConfirmed", "no"));
        give(health, member, EvidenceKind.CONTACT, Map.of("person.contact", "none"));
        give(health, member, EvidenceKind.HEALTH_CODE, Map.of("person.healthCode", "green"));
        give(health, member, EvidenceKind.HEALTH_REPORT, Map.of("person.symptoms", "no", "person.hoursSinceHealthReport", ago(1)));
        give(health, member, EvidenceKind.NAT, Map.of("person.nat.result", "negative", "person.nat.hoursSinceSampling", ago(sampledHoursAgo), "person.nat.pooled", "no"));
        give(health, member, EvidenceKind.ANTIGEN, Map.of("person.antigen.result", "negative", "person.antigen.hoursSinceSampling", ago(1)));
    }

    void positive(CurrentUser health, UUID member) {
        give(health, member, EvidenceKind.NAT, Map.of("person.nat.result", "positive", "person.nat.hoursSinceSampling", ago(1), "person.nat.pooled", "no"));
    }

    void ofVehicle(CurrentUser health, UUID vehicle) {
        give(health, vehicle, EvidenceKind.VEHICLE_DISINFECTION, Map.of("vehicle.hoursSinceDisinfection", ago(1)));
    }

    private void give(CurrentUser health, UUID subject, EvidenceKind kind, Map<String, String> values) {
        var problems = new Problems();
        giving.give(health, new Brought(kind.subject(), subject, kind, values, kind == EvidenceKind.NAT ? LABORATORY : "", "", null, null), problems);
        if (problems.any()) throw new IllegalStateException(kind + " of the demo is not whole: " + problems.list());
    }

    private String ago(int hours) {
        return clock.instant().minus(Duration.ofHours(hours)).atZone(ZoneId.of("Asia/Shanghai")).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}

package org.millwright.entry.fact;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.millwright.protocol.rule.FactCatalogue;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.protocol.rule.FactDefinition;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactType;

/** Kinds of evidence somebody can bring, and the facts of the catalogue each of them states together. Words on screen are {@code entry.evidence.<code>}. */
public enum EvidenceKind {
    NAT("person.nat.result", "person.nat.hoursSinceSampling", "person.nat.pooled", "person.nat.hoursSinceReport"),
    ANTIGEN("person.antigen.result", "person.antigen.hoursSinceSampling"),
    HEALTH_REPORT("person.symptoms", "person.hoursSinceHealthReport"),
    TEMPERATURE("person.temperature", "person.feverConfirmed"),
    HEALTH_CODE("person.healthCode"),
    CONTACT("person.contact"),
    RISK_STAY("person.wasInRiskArea", "person.riskAreaLevel", "person.daysSinceRiskArea"),
    VACCINATION("person.vaccination.doses", "person.vaccination.daysSinceLastDose"),
    VEHICLE_DISINFECTION("vehicle.hoursSinceDisinfection"),
    VEHICLE_PASS("vehicle.passValid"),
    VEHICLE_RELAY("vehicle.relayed", "vehicle.articulated"),
    EQUIPMENT_ORIGIN("equipment.origin", "equipment.coldChain"),
    EQUIPMENT_DISINFECTION("equipment.hoursSinceDisinfection"),
    SURFACE_TEST("equipment.surfaceTest"),
    RELEASE("equipment.released"),
    SITE_GATES("site.gates"),
    SITE_LODGING("site.squareMetresPerBed"),
    SITE_GAP("site.gapMinutes"),
    SITE_DISINFECTION("site.hoursSinceDisinfection"),
    SITE_TEMPERATURE("site.hoursSinceTemperatureRound"),
    SITE_ISOLATION("site.isolationRoom"),
    SITE_STOCK("site.stockDays"),
    SITE_PEOPLE("site.people"),
    RELAY_TOLD("filing.relayLeadHours"),
    ROUTE("itinerary.followsPassRoute");

    private final List<FactDefinition> facts;

    EvidenceKind(String... names) {
        this.facts = Stream.of(names).map(FactCatalogue.standard()::get).toList();
    }

    public List<FactDefinition> facts() {
        return facts;
    }

    /** What it says, and of a test or a dose the moment from which it counts. A stay or a report of which only yes or no is known says something too. */
    public boolean required(FactDefinition fact) {
        if (fact.equals(facts.getFirst())) return true;
        return !facts.getFirst().type().equals(new FactType.Flag()) && facts.stream().filter(it -> it.type() instanceof FactType.Since).findFirst().filter(fact::equals).isPresent();
    }

    /** Whether a laboratory or a paper stands behind it, rather than the word of whoever states it. */
    public boolean referenced() {
        return this != HEALTH_REPORT && this != TEMPERATURE && this != CONTACT && this != RISK_STAY;
    }

    public FactSubject subject() {
        return facts.getFirst().subject();
    }

    public FactCategory category() {
        return facts.getFirst().category();
    }

    /** Whether a laboratory states it, and a tube may be shared. */
    public boolean pooled() {
        return this == NAT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<EvidenceKind> of(FactSubject subject) {
        return Stream.of(values()).filter(kind -> kind.subject() == subject).toList();
    }
}

package org.millwright.protocol.rule;

import static org.millwright.protocol.rule.FactCategory.*;
import static org.millwright.protocol.rule.FactSubject.*;
import static org.millwright.protocol.rule.Unit.*;

import java.util.List;
import java.util.stream.Stream;

/** The catalogue, subject by subject. */
final class FactDefinitions {

    private static final FactType FLAG = new FactType.Flag();
    private static final FactType COUNT = new FactType.Count();
    private static final FactType RESULT = new FactType.Choice(List.of("negative", "indeterminate", "positive"), List.of("pending"));
    private static final FactType RISK = choice("none", "low", "medium", "high");

    private FactDefinitions() { }

    static List<FactDefinition> all() {
        return Stream.of(person(), travel(), vehicle(), equipment(), filing(), site()).flatMap(List::stream).toList();
    }

    private static List<FactDefinition> person() {
        return List.of(
                of("person.nat.result", PERSON, TEST, RESULT, "person.nat"),
                of("person.nat.hoursSinceSampling", PERSON, TEST, new FactType.Since(HOURS), "person.nat"),
                of("person.nat.pooled", PERSON, TEST, FLAG, "person.nat"),
                of("person.antigen.result", PERSON, TEST, RESULT, "person.antigen"),
                of("person.antigen.hoursSinceSampling", PERSON, TEST, new FactType.Since(HOURS), "person.antigen"),
                of("person.temperature", PERSON, HEALTH, new FactType.Amount(CELSIUS)),
                worst("person.feverConfirmed", PERSON, HEALTH, FLAG),
                of("person.symptoms", PERSON, HEALTH, FLAG),
                of("person.contact", PERSON, HEALTH, choice("none", "secondary", "close")),
                of("person.healthCode", PERSON, HEALTH, choice("green", "yellow", "red")),
                of("person.hoursSinceHealthReport", PERSON, HEALTH, new FactType.Since(HOURS)),
                of("person.vaccination.doses", PERSON, VACCINATION, COUNT, "person.vaccination"),
                of("person.vaccination.daysSinceLastDose", PERSON, VACCINATION, new FactType.Since(DAYS), "person.vaccination"),
                of("person.protocolAcknowledged", PERSON, PAPERS, FLAG));
    }

    private static List<FactDefinition> travel() {
        return List.of(
                worst("person.wasInRiskArea", PERSON, TRAVEL, FLAG),
                worst("person.riskAreaLevel", PERSON, TRAVEL, RISK),
                worst("person.daysSinceRiskArea", PERSON, TRAVEL, new FactType.Since(DAYS)),
                of("itinerary.riskLevel", FILING, TRAVEL, RISK),
                of("itinerary.outsideProvince", FILING, TRAVEL, FLAG),
                of("itinerary.pointToPoint", FILING, TRAVEL, FLAG),
                of("itinerary.followsPassRoute", FILING, TRAVEL, FLAG));
    }

    private static List<FactDefinition> vehicle() {
        return List.of(
                of("vehicle.hoursSinceDisinfection", VEHICLE, DISINFECTION, new FactType.Since(HOURS)),
                of("vehicle.passValid", VEHICLE, PAPERS, FLAG),
                of("vehicle.articulated", VEHICLE, GOODS, FLAG),
                of("vehicle.relayed", VEHICLE, TRAVEL, FLAG));
    }

    private static List<FactDefinition> equipment() {
        return List.of(
                of("equipment.origin", EQUIPMENT, GOODS, choice("local", "domestic", "imported")),
                of("equipment.coldChain", EQUIPMENT, GOODS, FLAG),
                of("equipment.hoursSinceDisinfection", EQUIPMENT, DISINFECTION, new FactType.Since(HOURS)),
                of("equipment.surfaceTest", EQUIPMENT, DISINFECTION, RESULT),
                of("equipment.released", EQUIPMENT, PAPERS, FLAG));
    }

    private static List<FactDefinition> filing() {
        return List.of(
                of("filing.leadHours", FILING, PAPERS, new FactType.Amount(HOURS)),
                of("filing.relayLeadHours", FILING, PAPERS, new FactType.Amount(HOURS)),
                of("filing.filer", FILING, PAPERS, choice("receiver", "installer")),
                of("filing.commitmentSigned", FILING, PAPERS, FLAG),
                of("filing.localCrew", FILING, TRAVEL, FLAG));
    }

    private static List<FactDefinition> site() {
        return List.of(
                of("site.gates", SITE, PREMISES, COUNT),
                of("site.squareMetresPerBed", SITE, PREMISES, new FactType.Amount(SQUARE_METRES)),
                of("site.gapMinutes", SITE, PREMISES, new FactType.Amount(MINUTES)),
                of("site.hoursSinceDisinfection", SITE, DISINFECTION, new FactType.Since(HOURS)),
                of("site.hoursSinceTemperatureRound", SITE, DISINFECTION, new FactType.Since(HOURS)),
                of("site.isolationRoom", SITE, PREMISES, FLAG),
                of("site.stockDays", SITE, PREMISES, new FactType.Amount(DAYS)),
                of("site.people", SITE, PREMISES, COUNT));
    }

    private static FactDefinition of(String name, FactSubject subject, FactCategory category, FactType type) {
        return of(name, subject, category, type, name);
    }

    private static FactDefinition of(String name, FactSubject subject, FactCategory category, FactType type, String group) {
        return new FactDefinition(name, subject, category, type, group, Precedence.LATEST);
    }

    /** Two of these can both be so: a person was in both places, and nobody has lost a fever because a later reading is lower. */
    private static FactDefinition worst(String name, FactSubject subject, FactCategory category, FactType type) {
        return new FactDefinition(name, subject, category, type, name, Precedence.WORST);
    }

    private static FactType choice(String... bestFirst) {
        return new FactType.Choice(List.of(bestFirst), List.of());
    }
}

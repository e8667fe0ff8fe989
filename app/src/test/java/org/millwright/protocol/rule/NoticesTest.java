package org.millwright.protocol.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.protocol.rule.FactSubject.FILING;
import static org.millwright.protocol.rule.FactSubject.PERSON;
import static org.millwright.protocol.rule.FactSubject.SITE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision tables of the notices: facts, and the whole answer as one line. */
class NoticesTest {

    private static final String NAT = "person.nat.result=%s, person.nat.hoursSinceSampling=%s";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            negative; 40; negative; ADMIT
            negative; 48; negative; ADMIT
            negative; 48.001; negative; REFUSE | 1.3 UNMET person.nat.hoursSinceSampling AT_MOST 48.0 HOURS
            pending; 2; negative; CANNOT_DECIDE | 1.3 UNKNOWN person.nat.result PENDING | 1.6 UNKNOWN person.nat.result PENDING
            indeterminate; 2; negative; REFUSE | 1.3 UNMET person.nat.result IS negative
            negative; 2; indeterminate; ADMIT_WITH_CONDITIONS | 1.4 UNMET person.antigen.result IS negative
            positive; 2; negative; REFUSE | 1.3 UNMET person.nat.result IS negative | 1.6 UNMET person.nat.result IS_NOT positive
            pending; 60; negative; REFUSE | 1.3 UNMET person.nat.hoursSinceSampling AT_MOST 48.0 HOURS | 1.6 UNKNOWN person.nat.result PENDING
            """)
    void theFirstCityAsksForATestAndAnAntigen(String result, String hours, String antigen, String answer) {
        var facts = Said.facts(PERSON, NAT.formatted(result, hours) + ", person.antigen.result=" + antigen, Notices.NOON);
        assertThat(Said.line(Notices.firstCity().judge(facts, Notices.NOON))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            filing.leadHours=48, filing.relayLeadHours=24, itinerary.followsPassRoute=yes; ADMIT
            filing.leadHours=47.9, filing.relayLeadHours=24, itinerary.followsPassRoute=yes; REFUSE | 1.1 UNMET filing.leadHours AT_LEAST 48.0 HOURS
            filing.leadHours=72, itinerary.followsPassRoute=yes; CANNOT_DECIDE | 1.2 UNKNOWN filing.relayLeadHours ABSENT
            filing.leadHours=72, itinerary.followsPassRoute=no; REFUSE | 1.2 UNKNOWN filing.relayLeadHours ABSENT | 1.5 UNMET itinerary.followsPassRoute IS true
            """)
    void theFirstCityAsksToBeToldInTime(String facts, String answer) {
        assertThat(Said.line(Notices.firstCity().judge(Said.facts(FILING, facts, Notices.NOON), Notices.NOON))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            filing.leadHours=72, filing.filer=receiver; ADMIT
            filing.leadHours=48, filing.filer=receiver; REFUSE | 2.1 UNMET filing.leadHours AT_LEAST 3.0 DAYS
            filing.leadHours=72, filing.filer=installer; REFUSE | 2.2 UNMET filing.filer IS receiver
            """)
    void theSecondCityAsksTheReceiverToFile(String facts, String answer) {
        assertThat(Said.line(Notices.secondCity().judge(Said.facts(FILING, facts, Notices.NOON), Notices.NOON))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            person.wasInRiskArea=no, person.riskAreaLevel=none, person.nat.result=negative; ADMIT
            person.wasInRiskArea=yes, person.riskAreaLevel=low, person.daysSinceRiskArea=3, person.nat.result=negative; QUARANTINE | 2.3 UNMET person.wasInRiskArea IS false, person.daysSinceRiskArea MORE 14.0 DAYS
            person.wasInRiskArea=yes, person.riskAreaLevel=low, person.daysSinceRiskArea=15, person.nat.result=negative; ADMIT
            person.wasInRiskArea=yes, person.riskAreaLevel=low, person.nat.result=negative; CANNOT_DECIDE | 2.3 UNKNOWN person.daysSinceRiskArea ABSENT
            person.wasInRiskArea=yes, person.riskAreaLevel=high, person.daysSinceRiskArea=3, person.nat.result=negative; REFUSE | 2.3 UNMET person.wasInRiskArea IS false, person.daysSinceRiskArea MORE 14.0 DAYS | 2.4 UNMET person.riskAreaLevel NONE_OF medium/high, person.daysSinceRiskArea MORE 14.0 DAYS
            """)
    void theSecondCityCountsDaysSinceARiskArea(String facts, String answer) {
        assertThat(Said.line(Notices.secondCity().judge(Said.facts(PERSON, facts, Notices.NOON), Notices.NOON))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            negative; 30; ADMIT
            negative; 49; ADMIT_WITH_CONDITIONS | 3.2 UNMET person.nat.hoursSinceSampling AT_MOST 48.0 HOURS
            positive; 30; REFUSE | 3.1 UNMET person.nat.result IS negative
            """)
    void theMinistryLetsAnOldTestIn(String result, String hours, String answer) {
        var judgement = Notices.ministry().judge(Said.facts(PERSON, NAT.formatted(result, hours), Notices.NOON), Notices.NOON);
        assertThat(Said.line(judgement)).isEqualTo(answer);
    }

    @Test
    void anOldTestLeadsToTwoOnArrival() {
        var judgement = Notices.ministry().judge(Said.facts(PERSON, NAT.formatted("negative", 49), Notices.NOON), Notices.NOON);
        assertThat(judgement.conditions()).containsExactly(new Outcome.Condition(java.util.List.of(ConditionKind.NAT_ON_ARRIVAL, ConditionKind.ANTIGEN_ON_ARRIVAL), 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            site.gates=1, site.squareMetresPerBed=2.5; ADMIT
            site.gates=2, site.squareMetresPerBed=2.4; REFUSE | 4.3 UNMET site.gates IS 1 | 4.4 UNMET site.squareMetresPerBed AT_LEAST 2.5 SQUARE_METRES
            """)
    void aSiteHasOneGateAndRoomForEachBed(String facts, String answer) {
        assertThat(Said.line(Notices.buildingSite().judge(Said.facts(SITE, facts, Notices.NOON), Notices.NOON))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"37.2, ADMIT", "37.3, REFUSE"})
    void feverBeginsAt373(String temperature, Verdict verdict) {
        var facts = Said.facts(PERSON, "person.temperature=" + temperature + ", person.feverConfirmed=no", Notices.NOON);
        assertThat(Notices.buildingSite().judge(facts, Notices.NOON).verdict()).isEqualTo(verdict);
    }
}

package org.millwright.protocol.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCheckerTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "person.nat.hoursSinceSampling <= hours(48)", "hours(48) >= person.nat.hoursSinceSampling", "person.nat.hoursSinceSampling <= days(2)",
            "person.temperature < celsius(37.3)", "site.gates == 1", "site.gates in [1, 2]", "!person.symptoms", "person.symptoms == false", "site.isolationRoom || site.people < 30",
            "person.contact in [\"none\", \"secondary\"]", "person.nat.hoursSinceSampling <= (person.vaccination.doses >= 3 ? hours(72) : hours(48))",
            "itinerary.riskLevel == person.riskAreaLevel", "filing.leadHours >= filing.relayLeadHours"})
    void takesWhatCanBeJudged(String expression) {
        assertThat(check(expression)).isInstanceOf(RuleCheck.Sound.class);
    }

    /** The place marked is the part of the text itself. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            person.nat.result == "negative" &&; SYNTAX; ; 
            person.nat.reslt == "negative"; UNKNOWN_FACT; person.nat.reslt; person.nat.result
            true && persn.temperature < celsius(37.3); UNKNOWN_FACT; persn.temperature; person.temperature
            vehicle.plateOrigin == "37"; FORBIDDEN_FACT; vehicle.plateOrigin;
            person.householdRegistration == "370000"; FORBIDDEN_FACT; person.householdRegistration;
            person.nationality == "CN"; FORBIDDEN_FACT; person.nationality;
            person.registeredAddress == "370613"; FORBIDDEN_FACT; person.registeredAddress;
            person.native_place == "37"; FORBIDDEN_FACT; person.native_place;
            person.idPrefix == "370613"; FORBIDDEN_FACT; person.idPrefix;
            person.nat.hoursSinceSampling <= 48; MISSING_UNIT; 48; hours(48)
            person.temperature < 37.3; MISSING_UNIT; 37.3; celsius(37.3)
            48 >= person.nat.hoursSinceSampling; MISSING_UNIT; 48; hours(48)
            person.temperature < hours(37.3); WRONG_UNIT; hours; celsius
            person.symptoms && person.nat.hoursSinceSampling <= celsius(48); WRONG_UNIT; celsius; minutes
            person.nat.result == "negativ"; UNKNOWN_VALUE; "negativ"; "negative"
            person.contact in ["none", "clsoe"]; UNKNOWN_VALUE; "clsoe"; "close"
            person.nat.result != "pending"; OPEN_VALUE; "pending"; "negative"
            person.nat.result == 1; WRONG_TYPE; 1; "negative"
            person.nat.result < "positive"; WRONG_TYPE; "positive"; person.nat.result == "negative"
            person.temperature; WRONG_TYPE; person.temperature; person.temperature >= celsius(37.3)
            site.gates == hours(1); WRONG_TYPE; hours; 1
            site.gates == 1.5; WRONG_TYPE; 1.5; 1
            person.nat.hoursSinceSampling < person.antigen.hoursSinceSampling; WRONG_TYPE; person.antigen.hoursSinceSampling; hours(48)
            person.symptoms || hours(48); WRONG_TYPE; hours;
            person.symptoms.size() == 1; WRONG_TYPE; ==;
            matches(person.healthCode, "g.*"); UNKNOWN_FUNCTION; matches; minutes
            [1, 2].exists(x, x > 1); UNKNOWN_FUNCTION; (; minutes
            person.symptoms && vehicle.passValid; MIXED_SUBJECTS; vehicle.passValid;
            true; NO_FACT; true;
            """)
    void marksThePlaceAndSaysWhatCouldStandThere(String expression, RuleFault.Kind kind, String found, String expected) {
        assertThat(check(expression)).isInstanceOfSatisfying(RuleCheck.Faulty.class, faulty -> {
            RuleFault fault = faulty.faults().getFirst();
            assertThat(fault.kind()).isEqualTo(kind);
            if (found != null) {
                assertThat(fault.found()).isEqualTo(found);
                assertThat(expression.substring(fault.offset(), fault.offset() + fault.length())).isEqualTo(found);
            }
            assertThat(expected == null || fault.expected().getFirst().equals(expected)).as("%s", fault).isTrue();
        });
    }

    @Test
    void tellsEveryFaultInOrder() {
        assertThat(check("person.temperature < 37.3\n && person.nationality == \"x\"")).isInstanceOfSatisfying(RuleCheck.Faulty.class, faulty ->
                assertThat(faulty.faults()).extracting(RuleFault::kind, RuleFault::offset)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(RuleFault.Kind.MISSING_UNIT, 21), org.assertj.core.groups.Tuple.tuple(RuleFault.Kind.FORBIDDEN_FACT, 30)));
    }

    @Test
    void readsNoNovel() {
        assertThat(check("person.symptoms || ".repeat(200) + "person.symptoms")).isInstanceOfSatisfying(RuleCheck.Faulty.class,
                faulty -> assertThat(faulty.faults()).extracting(RuleFault::kind).containsExactly(RuleFault.Kind.TOO_LONG));
    }

    /** Every name offered by the editor can be used in the way the editor says. */
    @Test
    void everyFactCanBeNamed() {
        assertThat(FactCatalogue.standard().list()).hasSizeGreaterThan(30).allSatisfy(fact -> assertThat(check(Typical.comparison(fact))).isInstanceOf(RuleCheck.Sound.class));
    }

    /** Within a way all is needed, of the ways of one choice any. */
    @Test
    void what_belongs_to_which_way_of_an_or_is_read() {
        assertThat(ways("person.nat.result == 'negative' && person.nat.hoursSinceSampling <= hours(48)")).containsExactly("0.0", "0.0");
        assertThat(ways("person.nat.result == 'negative' || person.nat.hoursSinceSampling <= hours(48)")).containsExactly("1.0", "1.1");
        assertThat(ways("person.nat.result == 'negative' && (person.nat.result != 'positive' || person.nat.hoursSinceSampling <= hours(48) && person.nat.hoursSinceSampling >= hours(1))"))
                .containsExactly("0.0", "1.0", "1.1", "1.1");
        assertThat(ways("!(person.nat.result == 'positive' && person.nat.hoursSinceSampling > hours(48))")).as("not both is either").containsExactly("1.0", "1.1");
    }

    private static List<String> ways(String expression) {
        return ((RuleCheck.Sound) check(expression)).rule().limits().stream().map(limit -> limit.way().choice() + "." + limit.way().number()).toList();
    }

    private static RuleCheck check(String expression) {
        return RuleChecker.check(new ClauseRule(expression, new Outcome.Refuse()));
    }
}

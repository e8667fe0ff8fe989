package org.millwright.directory.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.directory.identifier.DivisionCode.Level;

class DivisionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "340000, PROVINCE, 34, 340000, 340000",
        "340100, CITY, 3401, 340000, 340100",
        "340104, COUNTY, 340104, 340000, 340100",
    })
    void knowsItsLevelAndWhatItLiesIn(String code, Level level, String prefix, String province, String city) {
        DivisionCode division = new DivisionCode(code);
        assertThat(division.level()).isEqualTo(level);
        assertThat(division.prefix()).isEqualTo(prefix);
        assertThat(division.province().value()).isEqualTo(province);
        assertThat(division.city().value()).isEqualTo(city);
    }

    @ParameterizedTest
    @ValueSource(strings = {"34010", "3401044", "990000", "34O104", "", "340004"})
    void refusesWhatIsNone(String given) {
        assertThat(DivisionCode.find(given)).isEmpty();
    }

    @Test
    void coversWhatLiesInside() {
        DivisionCode city = new DivisionCode("340100");
        assertThat(city.covers(new DivisionCode("340104"))).isTrue();
        assertThat(city.covers(city)).isTrue();
        assertThat(city.covers(new DivisionCode("340200"))).isFalse();
        assertThat(new DivisionCode("340104").covers(city)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"34, 34", "3400, 34", "340000, 34", "340100, 3401", "3401, 3401", "340621, 340621"})
    void aServiceAreaIsAPrefixHoweverWritten(String given, String prefix) {
        assertThat(ServiceArea.find(given)).contains(new ServiceArea(prefix));
    }

    @Test
    void theWholeCountryCoversEverything() {
        assertThat(ServiceArea.NATIONWIDE.covers(new DivisionCode("340104"))).isTrue();
        assertThat(new ServiceArea("3401").covers(new DivisionCode("340621"))).isFalse();
        assertThat(ServiceArea.find("99")).isEmpty();
    }
}

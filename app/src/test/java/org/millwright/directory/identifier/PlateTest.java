package org.millwright.directory.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {

    @ParameterizedTest
    @CsvSource({"鲁K7D268,鲁K7D268", "鲁k 7d268,鲁K7D268", "鲁K·7D268,鲁K7D268", "鲁BD12345,鲁BD12345", "鲁K1234挂,鲁K1234挂", "粤Z1234港,粤Z1234港"})
    void whatStandsOnItWhateverTheBlanks(String typed, String plate) {
        assertThat(Plate.read(typed)).hasValue(new Plate(plate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "鲁K7D2O8", "鲁KI1234", "鲁K7D", "鲁K7D268712", "鲁K7D26!", "plate"})
    void whatIsNone(String typed) {
        assertThat(Plate.read(typed)).isEmpty();
    }
}

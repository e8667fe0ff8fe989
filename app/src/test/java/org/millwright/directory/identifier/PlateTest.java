package org.millwright.directory.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlateTest {

    @ParameterizedTest
    @CsvSource({"鲁K7D268,鲁K7D268", "鲁k 7d268,鲁K7D268", "鲁K·7D268,鲁K7D268", "鲁K1234挂,鲁K1234挂", "粤Z1234港,粤Z1234港", "京A1234学,京A1234学",
            "鲁BD12345,鲁BD12345", "鲁BF A2345,鲁BFA2345", "鲁B12345D,鲁B12345D", "鲁b12345f,鲁B12345F"})
    void whatStandsOnItWhateverTheBlanks(String typed, String plate) {
        assertThat(Plate.read(typed)).hasValue(new Plate(plate));
    }

    @ParameterizedTest
    @CsvSource({"'',SHORT,0", "鲁K7D2O8,LETTERS,O", "鲁KI1234,LETTERS,I", "鲁O12345,LETTERS,O", "鲁K7D,SHORT,4", "鲁K7D268712,LONG,10", "鲁K7D26!,SIGN,!", "plate,PROVINCE,P", "LKA7D268,PROVINCE,L",
            "鲁37D268,OFFICE,3", "鲁K1234港,SIGN,港", "挂K12345,PROVINCE,挂", "鲁K7挂268,SIGN,挂", "鲁BZ12345,NEW_ENERGY,Z12345", "鲁B1D234F,NEW_ENERGY,1D234F", "鲁B123456,NEW_ENERGY,123456"})
    void whatIsNoneAndWhy(String typed, String fault, String found) {
        var reading = Plate.check(typed);
        assertThat(reading).isInstanceOfSatisfying(Plate.Reading.Wrong.class, wrong -> assertThat(wrong.found()).isEqualTo(found));
        assertThat(((Plate.Reading.Wrong) reading).fault().name()).isEqualTo(fault);
        assertThat(Plate.read(typed)).isEmpty();
    }

    @Test
    void noneIsMadeOfWhatIsNone() {
        assertThatThrownBy(() -> new Plate("鲁K7D2O8")).isInstanceOf(IllegalArgumentException.class);
    }
}

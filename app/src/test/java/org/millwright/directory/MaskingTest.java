package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 1101**********002X", "E12345678, E1*****78", "1234567, 12***67", "AB12, A**2", "12, **"})
    void documents(String number, String masked) {
        assertThat(Masking.document(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"于海, 于*", "赵建明, 赵*明", "欧阳文斌, 欧**斌", "马, 马*", "John Ronald Reuel, J* R* R*", "𠮷野家, 𠮷*家"})
    void names(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13800001234, 138******34", "110, ***"})
    void phones(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }
}

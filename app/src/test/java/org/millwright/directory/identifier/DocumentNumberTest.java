package org.millwright.directory.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource({
        "CITIZEN_ID, 11010519491231002x, 11010519491231002X",
        "PASSPORT, E 1234 5678, E12345678",
        "PASSPORT, C01X00T47, C01X00T47",
        "FOREIGN_PERMANENT_RESIDENCE, dnk110177010200, DNK110177010200",
        "HK_MACAU_PERMIT, h12345678, H12345678",
        "HK_MACAU_PERMIT, M1234567801, M1234567801",
        "TAIWAN_PERMIT, 12345678, 12345678",
    })
    void bringsEachKindToOneForm(DocumentKind kind, String given, String number) {
        assertThat(DocumentNumber.check(kind, given, TODAY))
                .isEqualTo(new DocumentNumberCheck.Valid(new DocumentNumber(kind, number)));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, ABCDEFGH", "PASSPORT, 123", "FOREIGN_PERMANENT_RESIDENCE, DN110177010200",
        "FOREIGN_PERMANENT_RESIDENCE, 911156198801010001", "HK_MACAU_PERMIT, A12345678", "TAIWAN_PERMIT, 1234567",
    })
    void refusesWhatHasNotTheFormOfItsKind(DocumentKind kind, String given) {
        assertThat(DocumentNumber.check(kind, given, TODAY)).isEqualTo(new DocumentNumberCheck.WrongForm(kind));
    }

    @Test
    void masksWhateverItsLength() {
        assertThat(DocumentNumber.mask("E12345678")).isEqualTo("E1*****78");
        assertThat(DocumentNumber.mask("12")).isEqualTo("**");
        assertThat(new DocumentNumber(DocumentKind.PASSPORT, "E12345678").toString()).doesNotContain("345");
    }
}

package org.millwright.directory.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.directory.identifier.CitizenIdCheck.Fault;
import org.millwright.directory.identifier.CitizenIdCheck.Valid;
import org.millwright.directory.identifier.CitizenIdCheck.Wrong;

class CitizenIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    /** The first two are the examples of GB 11643. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x", "110105 19491231 002X",
            "１１0105194912310０2X"})
    void acceptsWhateverChecks(String given) {
        LocalDate then = given.startsWith("4405") ? LocalDate.of(1990, 1, 1) : TODAY;
        assertThat(CitizenId.check(given, then)).isInstanceOf(Valid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, 18, CHECK_CHARACTER, 1, X",
        "11010519491231002,  18, TOO_SHORT, 17, 18",
        "11010519491231002X1,19, TOO_LONG, 19, 18",
        "110105491231002,    16, OLD_FORM_OF_15, 15, 18",
        "1101051949123100X2, 17, NOT_A_DIGIT, X, ''",
        "99010519491231002X,  1, NO_SUCH_PROVINCE, 99, ''",
        "110105199002300018,  7, NO_SUCH_DATE, 19900230, ''",
        "110105190001010018,  7, BORN_TOO_LONG_AGO, 1900-01-01, ''",
        "110105202701010012,  7, BORN_IN_THE_FUTURE, 2027-01-01, ''",
        "110105194912310000, 16, CUT_BY_SPREADSHEET, 0, 3",
    })
    void wrongOnesSayWhichCharacter(String given, int position, Fault fault, String found, String expected) {
        String id = given;
        if (fault == Fault.NO_SUCH_DATE || fault == Fault.BORN_TOO_LONG_AGO || fault == Fault.BORN_IN_THE_FUTURE) {
            id = given.substring(0, 17) + CitizenIdCheck.mod11(given);
        }
        assertThat(CitizenId.check(id, TODAY)).isEqualTo(new Wrong(position, fault, found, expected));
    }

    @Test
    void noticesEverySingleSlipAndEverySwapOfNeighbours() {
        String id = "11010519491231002X";
        for (int at = 0; at < 17; at++) {
            for (char c = '0'; c <= '9'; c++) {
                if (c != id.charAt(at)) {
                    assertThat(CitizenId.check(id.substring(0, at) + c + id.substring(at + 1), TODAY)).isInstanceOf(Wrong.class);
                }
            }
            if (at < 16 && id.charAt(at) != id.charAt(at + 1)) {
                String swapped = id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2);
                assertThat(CitizenId.check(swapped, TODAY)).as(swapped).isInstanceOf(Wrong.class);
            }
        }
    }

    @Test
    void neverPrintsItselfInFull() {
        assertThat(new CitizenId("11010519491231002X")).hasToString("110***********002X");
    }
}

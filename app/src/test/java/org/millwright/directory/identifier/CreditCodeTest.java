package org.millwright.directory.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.directory.identifier.CreditCodeCheck.Doubtful;
import org.millwright.directory.identifier.CreditCodeCheck.Fault;
import org.millwright.directory.identifier.CreditCodeCheck.Valid;
import org.millwright.directory.identifier.CreditCodeCheck.Wrong;

class CreditCodeTest {

    private static final Path SHARED = Path.of(System.getProperty("millwright.data", "../../shared/data"), "identifiers");
    private static final String USED = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, the example of the standard",
        "913401007885678X0T, made up",
        "' 9111 0000 6000 3734 1L ', spaces",
        "91110000600037341l, small letter",
        "９１１１０００0600037341L, full width",
    })
    void acceptsWhatIsValidHoweverItIsTyped(String given, String why) {
        if (why.equals("made up")) {
            given = withCheck(given.substring(0, 17));
        }
        assertThat(CreditCode.check(given)).as(why).isInstanceOf(Valid.class);
    }

    /** Codes of the Fujian pilot, as they stand on business licences. */
    @ParameterizedTest
    @CsvSource({
        "91350211M0000XUF46, R", "91350100M0001TGQXM, 1", "91350628M0000K0H44, K", "91350203M0001FUE2P, J",
        "91350203M0001QKT19, F",
    })
    void earlyPilotCodesAreDoubtfulAndNameTheCharacterExpected(String given, char expected) {
        assertThat(CreditCode.check(given))
                .isEqualTo(new Doubtful(new CreditCode(given), expected, given.charAt(17)));
        assertThat(new CreditCode(given).doubtful()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "91110000600037341N, 18, CHECK_CHARACTER, N, L",
        "9111000060003IOZSV, 14, LETTER_NOT_USED, I, 1",
        "9111O000600037341L,  5, LETTER_NOT_USED, O, 0",
        "91110000S00037341L,  9, LETTER_NOT_USED, S, 5",
        "9111000060003V341L, 14, LETTER_NOT_USED, V, U",
        "91110000600037341Z, 18, LETTER_NOT_USED, Z, 2",
        "12345,               6, TOO_SHORT, 5, 18",
        "911100006000373411L,19, TOO_LONG, 19, 18",
        "911100006000?7341L, 13, NOT_A_CHARACTER_OF_CODES, ?, ''",
        "91A10000600037341L,  3, DIGIT_NEEDED, A, ''",
        "91110000600037314L, 17, ORGANISATION_CHECK, 4, 7",
        "91350211M0000XUF47, 18, CHECK_CHARACTER, 7, R",
        "'',                  1, TOO_SHORT, 0, 18",
        "公司,                1, NOT_A_CHARACTER_OF_CODES, 公, ''",
    })
    void wrongOnesSayWhichCharacter(String given, int position, Fault fault, String found, String expected) {
        assertThat(CreditCode.check(given)).isEqualTo(new Wrong(given, position, fault, found, expected));
        assertThatThrownBy(() -> new CreditCode(given)).hasMessageContaining("character " + position);
    }

    /** The standard's promise: any one character mistyped is noticed. Doubt may fall on a few; none passes as valid. */
    @Test
    void everySingleSlipIsNoticed() {
        String code = "91110000600037341L";
        int doubtful = 0;
        for (int at = 0; at < 18; at++) {
            for (char c : USED.toCharArray()) {
                if (c != code.charAt(at)) {
                    CreditCodeCheck check = CreditCode.check(code.substring(0, at) + c + code.substring(at + 1));
                    assertThat(check).as("%s at %s", c, at + 1).isNotInstanceOf(Valid.class);
                    doubtful += check instanceof Doubtful ? 1 : 0;
                }
            }
        }
        assertThat(doubtful).isLessThan(540 / 37);
    }

    @Test
    void sharedCodesAreJudgedAsTheirFilesSay() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), () -> "skipped: no shared data at " + SHARED.toAbsolutePath());
        for (String code : section("unified-social-credit-codes.txt").get("issued")) {
            assertThat(CreditCode.check(code)).as(code).isInstanceOf(Valid.class);
        }
        Map<String, List<String>> doubtful = section("unified-social-credit-codes-doubtful.txt");
        assertThat(doubtful.get("issued")).isNotEmpty()
                .allSatisfy(code -> assertThat(CreditCode.check(code)).as(code).isInstanceOf(Doubtful.class));
        assertThat(doubtful.get("wrong:")).isNotEmpty()
                .allSatisfy(code -> assertThat(CreditCode.check(code)).as(code).isInstanceOf(Wrong.class));
    }

    /** Lines by the first word of the comment above them. */
    private static Map<String, List<String>> section(String file) throws IOException {
        Map<String, List<String>> sections = new java.util.HashMap<>();
        String section = "";
        for (String line : Files.readAllLines(SHARED.resolve(file))) {
            if (line.startsWith("#")) {
                section = line.substring(1).strip().split("[ ,]")[0];
            } else if (!line.isBlank()) {
                sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line.strip());
            }
        }
        return sections;
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350211M0000XUF46", "91110000600037341L"})
    void knowsItsRegistrar(String code) {
        assertThat(new CreditCode(code).registeredIn()).isEqualTo(code.substring(2, 8));
    }

    private static String withCheck(String seventeen) {
        for (char c : USED.toCharArray()) {
            if (CreditCode.check(seventeen + c) instanceof Valid) {
                return seventeen + c;
            }
        }
        throw new AssertionError(seventeen);
    }
}

package org.millwright.pass.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.pass.answer.Malformed;

class Base45Test {

    /** The examples of RFC 9285, section 4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0", "'', ''"})
    void the_examples_of_the_standard(String plain, String encoded) throws Malformed {
        assertThat(Base45.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(Base45.decode(encoded)).asString(StandardCharsets.US_ASCII).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GGW", ":::", "::", "5:", "0", "0000", "bb8", "BB8=", "BB\u00c5", "BB\uff18", "BB8\n"})
    void what_nothing_encodes_to(String text) {
        assertThatThrownBy(() -> Base45.decode(text)).isInstanceOf(Malformed.class).hasMessageContaining("BASE45");
    }

    @Test
    void the_largest_values() throws Malformed {
        assertThat(Base45.decode("FGW")).containsExactly(0xff, 0xff);
        assertThat(Base45.decode("U5")).containsExactly(0xff);
    }

    @Test
    void every_length_comes_back() throws Malformed {
        Random random = new Random(45);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base45.decode(Base45.encode(bytes))).isEqualTo(bytes);
        }
    }
}

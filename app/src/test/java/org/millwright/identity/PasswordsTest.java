package org.millwright.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void hashesByArgon2idWithTheParametersOwaspAsks() {
        var hash = passwords.hash("four plain words");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash("four plain words"));
        assertThat(passwords.matches("four plain words", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("four plain word", Optional.of(hash))).isFalse();
    }

    @Test
    void nothingMatchesWhereThereIsNoHash() {
        assertThat(passwords.matches("", Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"short,password.tooShort", "wang.haitao.2026,password.containsLogin", "WANG.Haitao.2026,password.containsLogin", "ababababababab,password.tooSimple",
            "长长的一句话也可以吗当然,", "four plain words,"})
    void saysWhatIsWrongWithANewOne(String password, String wrong) {
        assertThat(passwords.wrong(password, "wang.haitao")).isEqualTo(Optional.ofNullable(wrong));
    }

    @Test
    void anAccountOfTwoLettersIsInManyWords() {
        assertThat(passwords.wrong("cranes lift heavy things", "li")).isEmpty();
        assertThat(passwords.wrong("cranes lift heavy things", "lif")).isEmpty();
        assertThat(passwords.wrong("cranes lift heavy things", "lift")).contains("password.containsLogin");
    }

    @Test
    void refusesToHashABook() {
        assertThat(passwords.wrong("a long line ".repeat(20), "x.y")).contains("password.tooLong");
    }
}

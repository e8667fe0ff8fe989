package org.millwright;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In English on the narrowest phone. Apart from the other width, so that both are walked at once. */
class EveryPageOnAPhoneTest extends EveryPageInABrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"officer", "company", "installer", "lead", "admin", "health", "guard"})
    void nothingSticksOutAndEverybodyCanUseIt(String login) {
        walk(login, 320, "en");
    }
}

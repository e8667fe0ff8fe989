package org.millwright;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In Chinese on a desktop. Apart from the other width, so that both are walked at once. */
class EveryPageOnADesktopTest extends EveryPageInABrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"officer", "company", "installer", "lead", "admin"})
    void nothingSticksOutAndEverybodyCanUseIt(String login) {
        walk(login, 1440, "zh-CN");
    }
}

package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.database.StartupRefused;

class CommandLineTest {

    @Test
    void translatesItsOptionsToSettings() {
        assertThat(CommandLine.settings("--port", "8081", "--data", "/srv/m w", "--empty", "--server.address=0.0.0.0",
                "--spring.datasource.url=jdbc:postgresql://db/x?a=b")).containsExactly(
                entry("server.port", "8081"), entry("millwright.data-dir", "/srv/m w"), entry("millwright.demo", "false"),
                entry("server.address", "0.0.0.0"), entry("spring.datasource.url", "jdbc:postgresql://db/x?a=b"));
        assertThat(CommandLine.settings("--port=1", "--data=a=b", "--scale", "100000")).containsExactly(entry("server.port", "1"), entry("millwright.data-dir", "a=b"),
                entry("millwright.demo.crews", "100000"));
        assertThat(CommandLine.settings("--tls")).containsExactly(entry("millwright.tls", "true"));
        assertThat(CommandLine.settings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "serve", "--port", "--port=", "--port=x", "--port=70000", "--scale", "--scale=0", "--scale=many", "--data", "--data=", "--demo=false", "-p=1", "--empty=1"})
    void refusesTheRestInOneLine(String option) {
        assertThatThrownBy(() -> CommandLine.settings(option)).isInstanceOf(StartupRefused.class).hasMessageContaining(option.replaceFirst("=.*", ""))
                .hasMessageNotContaining("\n");
    }
}

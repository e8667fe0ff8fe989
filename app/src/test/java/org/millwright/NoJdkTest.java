package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on a machine without a JDK 25: where JDKs are kept is covered by an empty folder, in a mount namespace of the test's own. */
class NoJdkTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String COVERED = "mount -t tmpfs none /usr/lib/jvm && ";

    @TempDir
    Path empty;

    @ParameterizedTest
    @ValueSource(strings = {"./run --port 0", "./test fast", "./bench rank"})
    void sayInOneLineWhatToInstall(String command) throws Exception {
        assumeTrue(start(COVERED + "true").waitFor() == 0, "no mount namespaces here");
        var process = start(COVERED + "exec " + command);
        var said = new String(process.getErrorStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.lines()).singleElement().asString().startsWith("millwright: no JDK 25 found in ").contains("install one");
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    private Process start(String script) throws IOException {
        var builder = new ProcessBuilder(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script)).directory(HOME.toFile());
        builder.environment().keySet().retainAll(List.of());
        builder.environment().putAll(java.util.Map.of("PATH", "/usr/bin:/bin", "HOME", empty.toString()));
        return builder.start();
    }
}

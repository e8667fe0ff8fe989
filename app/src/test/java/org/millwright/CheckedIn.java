package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document drawn from the code and kept with it: compared on every run, drawn anew with {@code -Dmillwright.redraw=true}. */
final class CheckedIn {

    private static final Path DOCS = Path.of("..", "docs");

    private CheckedIn() {}

    static void isUpToDate(String name, String drawn) {
        var file = DOCS.resolve(name);
        try {
            if (Boolean.getBoolean("millwright.redraw")) {
                Files.createDirectories(DOCS);
                Files.writeString(file, drawn);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("docs/%s is not what the code says any more; draw it anew: ./test fast -pl app -am -Dtest=ModularityTests,OperationsTest "
                            + "-Dsurefire.failIfNoSpecifiedTests=false -Dmillwright.redraw=true", name)
                    .isEqualTo(drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

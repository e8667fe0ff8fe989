package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that share a folder for programs, as test runs side by side do. */
@Tag("slow")
class PostgresBinariesTest {

    @TempDir
    private Path folder;

    @Test
    void whoUnpacksSecondTakesWhatIsThere() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<PostgresBinaries> unpack = () -> {
            together.await();
            return PostgresBinaries.unpackedIn(folder);
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            var found = both.invokeAll(List.of(unpack, unpack));
            assertThat(found.getFirst().get()).isEqualTo(found.getLast().get());
        }
        assertThat(folder.toFile().list()).as("nothing unfinished is left").hasSize(1);
    }
}

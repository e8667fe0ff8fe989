package org.millwright.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanBenchTest {

    /** Answers at once and counts how often it is asked. */
    private static final class Counting implements Engine {

        private int asked;

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public boolean takes(Instance instance) {
            return !instance.name().equals("OTHER");
        }

        @Override
        public Outcome solve(Instance instance, Duration cpu, long seed) {
            asked++;
            return new Outcome(List.of(List.of(Outcome.Stop.at(1))), 7, 0.5, "noted");
        }
    }

    @TempDir
    Path folder;
    private final Counting engine = new Counting();
    private Path file;

    @BeforeEach
    void instance() throws Exception {
        file = write("ONE");
    }

    @Test
    void printsALineForEachAndTheMean() throws Exception {
        assertThat(run(null, file)).isEqualTo("""
                instance,engine,cost,vehicles,gap_percent,seconds,iterations,checked,seed,note
                ONE,counting,20.000,1,25.000,0.5,7,ok,4,noted
                mean,counting,,,25.000,,,worst 25.000 of 1,4,
                """);
    }

    @Test
    void whatIsWrongCountsInNoMean() throws Exception {
        Path heavy = Files.writeString(folder.resolve("HEAVY.txt"), "1 10\n0 0 0 0 0 99 0\n1 10 0 11 0 99 0\n");
        assertThat(run(null, file, heavy)).contains("\nHEAVY,counting,20.000,1,1900.000,0.5,7,wrong,4,noted\n")
                .endsWith("\nmean,counting,,,25.000,,,worst 25.000 of 1,4,1 wrong left out\n");
    }

    @Test
    void saysWhatAnEngineDoesNotTake() throws Exception {
        assertThat(run(null, write("OTHER"))).contains("\nOTHER,counting,,,,,,not taken,4,\n");
        assertThat(engine.asked).isZero();
    }

    @Test
    void resumesFromItsTable() throws Exception {
        Path out = folder.resolve("out");
        String first = run(out, file);
        assertThat(run(out, file)).isEqualTo(first);
        assertThat(engine.asked).isEqualTo(1);
        assertThat(out.resolve("ONE.counting.sol")).hasContent("1");
        run(out, file, write("TWO"));
        assertThat(engine.asked).isEqualTo(2);
        assertThat(out.resolve("results-3s-seed4.csv")).hasContent("""
                instance,engine,cost,vehicles,gap_percent,seconds,iterations,checked,seed,note
                ONE,counting,20.000,1,25.000,0.5,7,ok,4,noted
                TWO,counting,20.000,1,,0.5,7,ok,4,noted""");
    }

    @Test
    void aLineThatWasCutShortIsRunAgain() throws Exception {
        Path out = folder.resolve("out");
        String first = run(out, file);
        Path table = out.resolve("results-3s-seed4.csv");
        Files.writeString(table, Files.readString(table).replace(",ok,4,noted\n", ""));
        assertThat(run(out, file)).isEqualTo(first);
        assertThat(engine.asked).isEqualTo(2);
        assertThat(run(out, file)).isEqualTo(first);
        assertThat(engine.asked).isEqualTo(2);
    }

    @Test
    void nothingIsRunWhileAFileIsWrong() throws Exception {
        Path wrong = Files.writeString(folder.resolve("WRONG.txt"), "1 10\n0 0 0 0 0 99 0\n");
        assertThatThrownBy(() -> run(null, file, wrong)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(wrong + ": no fleet");
        assertThat(engine.asked).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--engine vroom F           | --engine names vroom, known are millwright, ortools, jsprit, timefold",
        "--engine millwright,, F    | --engine names nothing between commas, known are millwright, ortools, jsprit, timefold",
        "--engine                   | --engine has no value",
        "--format tsp F             | --format is tsp, must be solomon, hhcrsp or millwright",
        "--seconds 0 F              | --seconds is 0, must be a whole number from 1 to 86400",
        "--threads 2 F              | unknown option --threads",
        "--seeds 0 F                | --seeds is 0, must be a whole number from 1 to 1000",
        "--seeds 2 --engine jsprit,millwright F | --seeds is 2, must be 1 beside other engines: they search on one thread",
        "--seed 1                   | no FILE given",
        "/                          | no file but a folder: /",
        "--out /dev/null F          | --out is /dev/null, must be a folder or a new one",
        "nowhere.txt                | no such file: nowhere.txt"})
    void refusesAWrongCommandLine(String arguments, String expected) {
        String[] words = arguments.strip().replace("F", file.toString()).split(" ");
        assertThatThrownBy(() -> PlanOptions.of(words)).isInstanceOf(IllegalArgumentException.class).hasMessage(expected);
    }

    @Test
    void takesTheEnginesInTheirOrder() {
        PlanOptions options = PlanOptions.of(new String[] {"--engine", "timefold,jsprit,ortools,millwright", file.toString()});
        assertThat(options.engines()).extracting(Engine::name).containsExactly("timefold", "jsprit", "ortools", "millwright");
    }

    @Test
    void severalSeedsHaveATableOfTheirOwnAndSearchSideBySide() throws Exception {
        PlanOptions options = PlanOptions.of(new String[] {"--seeds", "2", "--seconds", "1", "--out", folder.toString(), file.toString()});
        assertThat(options.table()).isEqualTo(folder.resolve("results-1s-seed1-2-seeds.csv"));
        Outcome found = options.engines().getFirst().solve(options.format().read(file), Duration.ofMillis(100), 1);
        assertThat(found.tours()).isEqualTo(List.of(List.of(Outcome.Stop.at(1))));
    }

    private String run(Path out, Path... files) throws Exception {
        var options = new PlanOptions(PlanOptions.Format.SOLOMON, List.of(engine), 3, 4, 1, out, folder, List.of(files));
        var bytes = new ByteArrayOutputStream();
        new PlanBench(options, new BestKnown(Map.of("ONE", 16.0, "HEAVY", 1.0)), new PrintStream(bytes, true, StandardCharsets.UTF_8)).run();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Path write(String name) throws Exception {
        return Files.writeString(folder.resolve(name + ".txt"), "1 10\n0 0 0 0 0 99 0\n1 10 0 5 0 99 0\n");
    }
}

package org.millwright.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.planner.problem.BookedSite;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.planner.problem.SiteTurns.Turn;
import org.millwright.planner.problem.WorkCalendar;

@Tag("slow")
class ZoneFileTest {

    @TempDir
    Path folder;

    private Path written(Problem problem) throws Exception {
        Path file = folder.resolve("zone.json");
        ZoneFile.write(file, problem);
        return file;
    }

    private static Problem zone() {
        Problem made = new MadeUpZone(3).problem(12, 40);
        return made.withPackages(made.packages().stream().map(each -> each.id().endsWith("7")
                ? each.withSiteHours(WorkCalendar.of(new Interval(0, 50_000))).lockedAt(2_000) : each.id().endsWith("9")
                ? each.withOnly(Set.of("crew-00001", "crew-00002", "crew-00003")).withDue(Interval.OPEN_END) : each).toList());
    }

    @Test
    void what_is_written_is_read_again() throws Exception {
        assertThat(ZoneFile.read(written(zone()))).isEqualTo(zone());
    }

    /** A plan takes no notice of where crews are booked, so a file need not say it. */
    @Test
    void booked_sites_may_be_there_or_not() throws Exception {
        assertThat(Files.readString(written(zone()))).contains("\"bookings\"").doesNotContain("bookedSites");
        Crew one = zone().crews().getFirst();
        Crew placed = one.withCapacity(new Capacity(one.capacity().calendar(), List.of(), 0, List.of(new BookedSite(new Interval(5, 10), new Position(37, 121)))));
        Problem with = new Problem(List.of(placed), List.of(), zone().context());
        assertThat(ZoneFile.read(written(with))).isEqualTo(with);
    }

    @Test
    void hours_in_turn_are_read_again_and_may_be_absent() throws Exception {
        assertThat(Files.readString(written(zone()))).as("as files were before").doesNotContain("turns");
        SiteTurns turns = new SiteTurns(List.of(new Turn(Side.LOCAL, new Interval(480, 720), new Interval(0, 1440)), new Turn(Side.OUTSIDE, new Interval(780, 1020), new Interval(0, 1440))), 30,
                Map.of("crew-00001", Interval.OPEN_END, "crew-00002", Interval.OPEN_START, "crew-00003", 9_000L));
        Problem with = zone().withPackages(zone().packages().stream().map(each -> each.id().endsWith("5") ? each.withJob(each.job().withTurns(turns)) : each).toList());
        Path file = written(with);
        assertThat(ZoneFile.read(file)).isEqualTo(with);
        assertThat(Files.readString(file)).contains("\"side\" : \"OUTSIDE\"", "\"hours\" : [ 780, 1020 ]", "\"crew-00001\" : \"inf\"");
        Files.writeString(file, Files.readString(file).replace("\"disinfectionMinutes\" : 30", "\"disinfectionMinutes\" : 2000"));
        assertThatIllegalArgumentException().isThrownBy(() -> ZoneFile.read(file)).withMessageContaining("disinfectionMinutes is 2000");
    }

    @Test
    void open_ends_are_words_and_intervals_pairs() throws Exception {
        assertThat(Files.readString(written(zone()))).contains("\"membership\" : [ \"-inf\", \"inf\" ]")
                .contains("\"dueMinute\" : \"inf\"").contains("\"siteHours\" : [ [ 0, 50000 ] ]").doesNotContain("9223372036854775807");
    }

    @Test
    void what_a_record_refuses_is_refused_in_its_words() throws Exception {
        Path file = written(zone());
        Files.writeString(file, Files.readString(file).replaceFirst("\"workMinutes\" : \\d+", "\"workMinutes\" : 0"));
        assertThatIllegalArgumentException().isThrownBy(() -> ZoneFile.read(file))
                .withMessage(file + ": no zone, Job p00000: workMinutes is 0, must be from 1 to 2000000");
        Files.writeString(file, "{\"crews\": [], \"packages\": []}");
        assertThatIllegalArgumentException().isThrownBy(() -> ZoneFile.read(file)).withMessage(file + ": no zone, Problem: context is missing");
        Path unknown = written(zone());
        Files.writeString(unknown, Files.readString(unknown).replaceFirst("\\{", "{ \"more\" : 1,"));
        assertThatIllegalArgumentException().isThrownBy(() -> ZoneFile.read(unknown)).withMessageContaining("\"more\"");
        Files.writeString(file, "{\"crews\": [");
        assertThatIllegalArgumentException().isThrownBy(() -> ZoneFile.read(file)).withMessageStartingWith(file + ": no zone, Unexpected end-of-input")
                .withMessageNotContaining("Source");
        Files.writeString(file, "[]");
        assertThatIllegalArgumentException().isThrownBy(() -> ZoneFile.read(file)).withMessageStartingWith(file + ": no zone, ");
    }

    @Test
    void an_engine_takes_it_and_the_checker_counts_it() throws Exception {
        ZoneInstance instance = ZoneInstance.read(written(zone()));
        Outcome outcome = new MillwrightEngine().solve(instance, Duration.ofMillis(200), 1);
        Finding finding = ZoneCheck.of(instance, outcome);
        assertThat(finding.faults()).isEmpty();
        assertThat(finding.teams()).isPositive();
        SolutionFile.write(folder, instance, "millwright", outcome);
        assertThat(Files.readString(folder.resolve("zone.millwright.sol"))).matches("(?s)crew-\\d{5}: p\\d{5}@\\d+.*");
        List<Engine> others = List.of(new OrToolsEngine(), new JspritEngine(), new TimefoldEngine());
        assertThat(others).noneMatch(engine -> engine.takes(instance));
    }
}

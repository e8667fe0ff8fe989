package org.millwright.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.demand.MachineKinds;
import org.millwright.home.FirstStepSource;
import org.millwright.identity.Role;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever begins a zone is led through it, one thing after the other that it needs. */
@MillwrightTest
class FirstStepsTest {

    private static final Pattern STEP = Pattern.compile("(?s)<li.*?(Done|Now|Later)\\s*</span>.*?<b>([^<]+)</b>.*?href=\"([^\"]+)\"");

    @Autowired ApplicationContext app;
    @Autowired Clock clock;
    @LocalServerPort int port;

    @Test
    void anEmptyZoneHasAListThatSaysWhatIsDone() {
        var sample = SampleZone.make(app);
        var administrator = sample.visitor(port, Role.ADMINISTRATOR);
        assertThat(steps(administrator)).containsExactly("Done Open accounts /users/new", "Now Register codes /codes", "Later Companies /companies/new",
                "Later Installers /installers/new", "Later Crews and people /imports");
        administrator.get("/codes");
        assertThat(administrator.post("/codes/standard", Map.of()).statusCode()).isEqualTo(303);
        assertThat(steps(administrator)).startsWith("Done Register codes /codes", "Done Open accounts /users/new", "Now Companies /companies/new");
        assertThat(sample.inside(() -> app.getBean(MachineKinds.class).listKinds(sample.zone().dayOf(clock.instant())))).as("machines a company can name").isNotEmpty();
        assertThat(steps(sample.visitor(port, Role.ZONE_OFFICER))).as("of nobody else").isEmpty();
    }

    @Test
    void aZoneThatNeedsNotAllOfItPutsTheListAway() {
        var sample = SampleZone.make(app);
        var administrator = sample.visitor(port, Role.ADMINISTRATOR);
        var action = Pattern.compile("action=\"(/settings/[^\"]+)\"").matcher(administrator.get("/").body());
        assertThat(action.find()).isTrue();
        var today = sample.zone().dayOf(clock.instant()).toString();
        assertThat(administrator.post(action.group(1), Map.of("value", "false", "from", today)).statusCode()).isEqualTo(303);
        assertThat(steps(administrator)).isEmpty();
        assertThat(administrator.get("/").body()).contains("Nothing waits for you");
        assertThat(administrator.get("/settings").body()).as("the way back").contains("Home: show the first steps");
    }

    @Test
    void whatIsDoneOnceIsNeverAskedAgain() {
        var sample = SampleZone.make(app);
        var asked = new AtomicInteger();
        var steps = new FirstSteps(List.of(() -> {
            asked.incrementAndGet();
            return List.of(new FirstStepSource.Step(1, "", "", "", "", true));
        }), app.getBean(ZoneSettings.class), app.getBean(Zones.class), clock);
        for (int visit = 0; visit < 3; visit++) assertThat(sample.inside(steps::list)).isEmpty();
        assertThat(asked).hasValue(1);
    }

    private static List<String> steps(Visitor visitor) {
        var found = new ArrayList<String>();
        var steps = STEP.matcher(visitor.get("/").body().replaceAll("(?s)^.*?(mw-queue--steps|$)|</ol>.*$", ""));
        while (steps.find()) found.add(steps.group(1) + " " + steps.group(2) + " " + steps.group(3));
        return found;
    }
}

package org.millwright.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.demand.MachineKinds;
import org.millwright.identity.Role;
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
        assertThat(steps(administrator)).containsExactly("Now Register codes /codes", "Later Companies /companies/new", "Later Installers /installers/new",
                "Done Open accounts /users/new", "Later Crews and people /imports");
        administrator.get("/codes");
        assertThat(administrator.post("/codes/standard", Map.of()).statusCode()).isEqualTo(303);
        assertThat(steps(administrator)).startsWith("Done Register codes /codes", "Now Companies /companies/new");
        assertThat(sample.inside(() -> app.getBean(MachineKinds.class).listKinds(sample.zone().dayOf(clock.instant())))).as("machines a company can name").isNotEmpty();
        assertThat(steps(sample.visitor(port, Role.ZONE_OFFICER))).as("of nobody else").isEmpty();
    }

    private static List<String> steps(Visitor visitor) {
        var found = new ArrayList<String>();
        var steps = STEP.matcher(visitor.get("/").body().replaceAll("(?s)^.*?(mw-queue--steps|$)|</ol>.*$", ""));
        while (steps.find()) found.add(steps.group(1) + " " + steps.group(2) + " " + steps.group(3));
        return found;
    }
}

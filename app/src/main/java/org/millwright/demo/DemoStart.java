package org.millwright.demo;

import java.util.ArrayList;
import java.util.List;
import org.millwright.database.StartupLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Makes the demo zone on the first start of {@code ./run}, unless somebody works there already, and says how to sign in. */
@Component
@ConditionalOnProperty("millwright.demo")
class DemoStart implements ApplicationRunner, StartupLine {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoZone demo;
    private final int crews;
    private final int demands;

    DemoStart(DemoZone demo, @Value("${millwright.demo.crews:150}") int crews, @Value("${millwright.demo.demands:120}") int demands) {
        this.demo = demo;
        this.crews = crews;
        this.demands = demands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.isThere()) return;
        if (!demo.mayBeMade()) log.info("no demo zone made: this installation has zones or accounts of its own");
        else if (demo.makeIfMissing(crews, demands)) log.info("demo zone made: {} crews, {} demands", crews, demands);
    }

    @Override
    public List<String> lines() {
        if (!demo.isThere()) return List.of();
        List<String> lines = new ArrayList<>(List.of("Demo accounts, all with the password " + DemoZone.PASSWORD + ":"));
        DemoZone.PEOPLE.forEach(person -> lines.add("  %-13s %s".formatted(person.login(), person.role())));
        return lines;
    }
}

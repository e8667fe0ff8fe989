package org.millwright.directory.web;

import java.util.List;
import org.millwright.directory.RegisterBegun;
import org.millwright.home.FirstStepSource;
import org.springframework.stereotype.Component;

/** The register's part of beginning a zone: words, organisations, and the crews, which need both. */
@Component
class DirectoryFirstSteps implements FirstStepSource {

    private final RegisterBegun begun;

    DirectoryFirstSteps(RegisterBegun begun) {
        this.begun = begun;
    }

    @Override
    public List<Step> firstSteps() {
        var has = begun.look();
        return List.of(step(10, "codes", "/codes", has.codes()), step(20, "companies", "/companies/new", has.companies()),
                step(30, "installers", "/installers/new", has.installers()), step(50, "crews", "/imports", has.crews()));
    }

    private static Step step(int order, String what, String href, boolean done) {
        return new Step(order, "directory.first." + what, "directory.first." + what + ".note", "directory.first." + what + ".do", href, done);
    }
}

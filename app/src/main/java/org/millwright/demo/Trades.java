package org.millwright.demo;

import java.util.List;

/** The kinds of crews a zone has, and what kind of work package each is made for. Codes are those of the directory's standard lists. */
enum Trades {

    LIFTING("吊装班", "lifting-equipment", List.of("rigger", "crane-driver", "signaller", "rigger", "rigger", "signaller"),
            List.of("work-at-height", "Q2", "Q1", "work-at-height", "work-at-height", "Q1")),
    HEAVY("重装班", "mechanical-electrical", List.of("millwright", "rigger", "crane-driver", "signaller", "fitter", "electrician"),
            List.of("work-at-height", "work-at-height", "Q2", "Q1", "work-at-height", "low-voltage")),
    PRECISION("精调班", "mechanical-electrical", List.of("fitter", "aligner", "fitter", "millwright", "aligner", "automation"),
            List.of("work-at-height", "laser-interferometer", "work-at-height", "work-at-height", "laser-interferometer", "low-voltage")),
    ELECTRIC("电气班", "mechanical-electrical", List.of("electrician", "electrician", "electrician", "automation", "electrician", "fitter"),
            List.of("low-voltage", "low-voltage", "high-voltage", "low-voltage", "low-voltage", "work-at-height")),
    PIPING("管道班", "pressure-piping", List.of("pipe-fitter", "welder", "welder", "pipe-fitter", "welder", "rigger"),
            List.of("work-at-height", "pressure-welding", "hot-work", "work-at-height", "pressure-welding", "Q1")),
    GENERAL("综合班", "mechanical-electrical", List.of("millwright", "fitter", "electrician", "welder", "rigger", "forklift-driver"),
            List.of("work-at-height", "work-at-height", "low-voltage", "hot-work", "Q1", "N1")),
    /** Can take a whole demand, from lifting to alignment. */
    INTEGRATED("龙门班", "mechanical-electrical",
            List.of("millwright", "crane-driver", "signaller", "rigger", "electrician", "electrician", "electrician", "fitter", "fitter", "aligner"),
            List.of("work-at-height", "Q2", "Q1", "work-at-height", "low-voltage", "low-voltage", "low-voltage", "work-at-height", "work-at-height", "laser-interferometer"));

    final String crewName;
    final String scope;
    final List<String> trades;
    final List<String> certificates;

    Trades(String crewName, String scope, List<String> trades, List<String> certificates) {
        this.crewName = crewName;
        this.scope = scope;
        this.trades = trades;
        this.certificates = certificates;
    }
}

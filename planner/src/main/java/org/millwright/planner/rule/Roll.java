package org.millwright.planner.rule;

import java.util.Arrays;
import java.util.List;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;

/** Who of a crew can fill which head of a job over a span: by trade, by certificates, by both. */
final class Roll {

    private final JobSheet job;
    private final People[] byTrade;
    private final People[] byPaper;
    private final Staffing both;

    Roll(CrewSheet crew, JobSheet job, Interval span) {
        this.job = job;
        List<HeadNeed> lines = job.lines();
        byTrade = new People[lines.size()];
        byPaper = new People[lines.size()];
        People[] byBoth = new People[lines.size()];
        People present = crew.present(span);
        for (int line = 0; line < byTrade.length; line++) {
            byTrade[line] = lines.get(line).trade().isEmpty() ? present
                    : present.and(crew.skilled(job.trades()[line], lines.get(line).level()));
            byPaper[line] = present;
            for (int kind : job.kinds()[line]) {
                byPaper[line] = byPaper[line].and(crew.holding(kind, span));
            }
            byBoth[line] = byTrade[line].and(byPaper[line]);
        }
        both = new Staffing(job.heads(), byBoth, job.distinctHeads());
    }

    /** Trades and certificates together. */
    Staffing both() {
        return both;
    }

    /** Trades alone, for the lines that ask for one. */
    Staffing trades() {
        return new Staffing(job.tradeHeads(), byTrade, job.distinctHeads());
    }

    /** Certificates alone, for the lines that ask for some. */
    Staffing papers() {
        return new Staffing(job.paperHeads(), byPaper, job.distinctHeads());
    }

    /** Both, as if these persons' certificates held for one of the lines. */
    Staffing bothWith(int renewedLine, People persons) {
        People[] able = Arrays.copyOf(byPaper, byPaper.length);
        able[renewedLine] = able[renewedLine].or(persons);
        for (int line = 0; line < able.length; line++) {
            able[line] = able[line].and(byTrade[line]);
        }
        return new Staffing(job.heads(), able, job.distinctHeads());
    }
}

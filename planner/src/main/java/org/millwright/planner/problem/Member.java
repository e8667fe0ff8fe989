package org.millwright.planner.problem;

import java.util.List;

/**
 * A person of a crew.
 *
 * @param id           the person's identifier
 * @param membership   when the person belongs to the crew; counts for a job only when it covers all of it
 * @param skills       trades with levels, each trade once
 * @param certificates in any order; a renewed certificate stands beside the one it renews
 */
public record Member(String id, Interval membership, List<Skill> skills, List<Certificate> certificates) {

    public Member {
        Bound.named("Member", "id", id);
        Bound.present("Member " + id, "membership", membership);
        skills = Bound.list("Member " + id, "skills", skills);
        Bound.distinct("Member " + id, "skills", skills.stream().map(Skill::trade).toList());
        certificates = Bound.list("Member " + id, "certificates", certificates);
    }

    public Member(String id, List<Skill> skills, List<Certificate> certificates) {
        this(id, Interval.ALWAYS, skills, certificates);
    }
}

package org.millwright.planner.rule;

import java.util.HashMap;
import java.util.Map;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Skill;

/**
 * Small numbers for the names of trades and certificate kinds, so that ten thousand crews are compared by number. Grows
 * while a roster is built and is copied, never changed, afterwards.
 */
public final class Codes {

    /** Of a name that no crew has. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers;

    private Codes(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** Of the names these crews use. */
    public static Codes of(Iterable<Crew> crews) {
        Codes codes = new Codes(new HashMap<>());
        crews.forEach(codes::learn);
        return codes;
    }

    /** These, and those of names the crew brings; the same object when it brings none. */
    public Codes with(Crew crew) {
        Codes more = new Codes(new HashMap<>(numbers));
        more.learn(crew);
        return more.numbers.size() == numbers.size() ? this : more;
    }

    int of(String name) {
        return numbers.getOrDefault(name, UNKNOWN);
    }

    private void learn(Crew crew) {
        for (Member member : crew.members()) {
            for (Skill skill : member.skills()) {
                numbers.putIfAbsent(skill.trade(), numbers.size());
            }
            for (Certificate certificate : member.certificates()) {
                numbers.putIfAbsent(certificate.kind(), numbers.size());
            }
        }
    }
}

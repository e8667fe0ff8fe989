package org.millwright.planner;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.planner.criterion.Criteria;
import org.millwright.planner.criterion.CriterionCode;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Job;
import org.millwright.planner.rule.RuleCode;

/**
 * Every crew of the roster, either ranked or excluded.
 *
 * @param jobs         what was asked, in order
 * @param context      when and how
 * @param ranks        best first: by score, then by time to site, then by id
 * @param exclusions   fewest rules in the way first, then by id
 * @param refusedBy    how many crews each rule refuses, with or without others; rules that refuse nobody are left out. Counted once: a page of a large zone shows it again and again
 * @param weightTenths what each criterion counted, in tenths of a point; without any price named, its weight is spread
 */
public record Answer(List<Job> jobs, Context context, List<Rank> ranks, List<Exclusion> exclusions,
                     Map<CriterionCode, Integer> weightTenths, Map<RuleCode, Integer> refusedBy) {

    public Optional<Rank> findRank(String crewId) {
        return ranks.stream().filter(rank -> rank.crewId().equals(crewId)).findFirst();
    }

    public Optional<Exclusion> findExclusion(String crewId) {
        return exclusions.stream().filter(exclusion -> exclusion.crewId().equals(crewId)).findFirst();
    }

    static Map<RuleCode, Integer> count(List<Exclusion> exclusions) {
        int[] refused = new int[RuleCode.values().length];
        for (Exclusion exclusion : exclusions) {
            for (int bits = exclusion.bits(); bits != 0; bits &= bits - 1) {
                refused[Integer.numberOfTrailingZeros(bits)]++;
            }
        }
        Map<RuleCode, Integer> counts = new EnumMap<>(RuleCode.class);
        for (RuleCode code : RuleCode.values()) {
            if (refused[code.ordinal()] > 0) {
                counts.put(code, refused[code.ordinal()]);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    /** How many crews each rule alone keeps out; rules that alone keep nobody out are left out. */
    public Map<RuleCode, Integer> onlyRefusedBy() {
        Map<RuleCode, Integer> counts = new EnumMap<>(RuleCode.class);
        exclusions.forEach(exclusion -> exclusion.onlyRule().ifPresent(code -> counts.merge(code, 1, Integer::sum)));
        return counts;
    }

    /** The whole answer as one line, for tests and logs: {@code 1 c7 91.4 j@480-960 | - c2 WINDOW(j: 90, needs 91)}. */
    public String toText() {
        return Stream.concat(ranks.stream().map(AnswerText::of), exclusions.stream().map(AnswerText::of))
                .collect(Collectors.joining(" | "));
    }

    static Map<CriterionCode, Integer> byCode(int[] tenths) {
        Map<CriterionCode, Integer> byCode = new EnumMap<>(CriterionCode.class);
        for (int i = 0; i < tenths.length; i++) {
            byCode.put(Criteria.ALL.get(i).code(), tenths[i]);
        }
        return Map.copyOf(byCode);
    }
}

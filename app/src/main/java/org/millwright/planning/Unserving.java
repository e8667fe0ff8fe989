package org.millwright.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planner.Answer;
import org.millwright.planner.Reasons;
import org.millwright.planner.WhyUnserved;
import org.millwright.planner.rule.RuleCode;

/** Says of each package that a plan leaves to nobody which rule is most in the way. */
final class Unserving {

    private Unserving() {}

    /** @param unlooked packages before whose turn planning ended: where crews could, nobody says that they are taken */
    static List<UnservedLine> lines(PlanQuestion question, Reasons reasons, Set<String> unlooked) {
        List<UnservedLine> lines = new ArrayList<>();
        reasons.unserved().forEach((id, why) -> {
            if (question.isOpen(id)) lines.add(unlooked.contains(id) ? uncounted(line(UUID.fromString(id), why)) : line(UUID.fromString(id), why));
        });
        return lines;
    }

    private static UnservedLine line(UUID id, WhyUnserved why) {
        Answer answer = why.answer();
        var refused = answer.refusedBy();
        var alone = answer.onlyRefusedBy();
        var worst = most(alone.isEmpty() ? refused : alone);
        var before = why.undoneBefore().stream().map(UUID::fromString).findFirst().orElse(null);
        return new UnservedLine(id, worst, worst == null ? 0 : refused.getOrDefault(worst, 0), worst == null ? 0 : alone.getOrDefault(worst, 0), why.ableCrews(),
                answer.ranks().size() + answer.exclusions().size(), before);
    }

    private static UnservedLine uncounted(UnservedLine it) {
        boolean refused = it.rule() != null && it.able() == 0;
        return refused || it.waitsFor() != null ? it : new UnservedLine(it.packageId(), null, 0, 0, 0, 0, null);
    }

    static @Nullable RuleCode most(Map<RuleCode, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.<RuleCode, Integer>comparingByValue().thenComparing(Map.Entry.<RuleCode, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey).orElse(null);
    }
}

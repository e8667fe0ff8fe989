package org.millwright.entry.fact;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.fact.Evidence.Standing;
import org.millwright.entry.fact.Evidence.Stated;
import org.millwright.entry.fact.EvidenceRecords.Line;
import org.millwright.protocol.rule.FactValue;
import org.millwright.tenancy.Ids;
import org.millwright.vault.ColumnCipher;
import org.springframework.stereotype.Component;

/**
 * A shared tube that is positive makes everybody in it undecided who was not found positive alone: whichever of them comes first, and by whichever way. A tube is known by its number and the day of its
 * sampling, not by how somebody wrote the laboratory: a wrong match costs one more test, one that is missed lets a case in.
 */
@Component
public class SharedTubes {

    private static final Duration ONE_SAMPLING = Duration.ofHours(24);

    private final EvidenceRecords records;
    private final ColumnCipher cipher;

    SharedTubes(EvidenceRecords records, ColumnCipher cipher) {
        this.records = records;
        this.cipher = cipher;
    }

    /** @return null without a tube */
    @Nullable String key(String tube) {
        var plain = Normalizer.normalize(tube, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return plain.isEmpty() ? null : cipher.blindIndex("entry_evidence.pool", plain);
    }

    /** What there is to say of those who share a tube with somebody positive. Their own line is kept; of two from one moment the worse counts. */
    List<Line> reopened(Collection<String> pools, Instant now) {
        var told = new ArrayList<Line>();
        records.listOfPools(pools).forEach((pool, all) -> reopened(all.stream().filter(it -> it.standing() == Standing.GOOD && !it.erased()).toList())
                .forEach(it -> told.add(new Line(indeterminate(it, now), null, pool, null))));
        return told;
    }

    /** Whose sample was in one tube with this person's. A number is used again, and what was erased or turned down says nothing. */
    public Set<UUID> listTogether(UUID person) {
        return records.listOfPools(records.poolsOf(person)).values().stream().flatMap(all -> {
            var good = all.stream().filter(it -> it.standing() == Standing.GOOD && !it.erased()).toList();
            var own = good.stream().filter(it -> it.subjectId().equals(person)).toList();
            return good.stream().filter(it -> own.stream().anyMatch(one -> together(one, it))).map(Evidence::subjectId);
        }).filter(it -> !it.equals(person)).collect(Collectors.toSet());
    }

    private static List<Evidence> reopened(List<Evidence> all) {
        var positive = all.stream().filter(it -> says(it, "positive")).toList();
        var told = new ArrayList<Evidence>();
        var named = new HashSet<>();
        for (var it : all.reversed()) {
            if (positive.stream().noneMatch(one -> together(one, it)) || all.stream().anyMatch(one -> one.subjectId().equals(it.subjectId()) && grave(one) && together(one, it))) continue;
            if (named.add(it.subjectId())) told.add(it);
        }
        return told;
    }

    private static boolean grave(Evidence it) {
        return says(it, "positive") || says(it, "indeterminate");
    }

    private static boolean together(Evidence one, Evidence other) {
        return sampled(one).flatMap(at -> sampled(other).map(then -> Duration.between(at, then).abs().compareTo(ONE_SAMPLING) <= 0)).orElse(false);
    }

    private static Optional<Instant> sampled(Evidence it) {
        return it.values().stream().map(Stated::value).filter(FactValue.Moment.class::isInstance).map(one -> ((FactValue.Moment) one).at()).findFirst();
    }

    private static boolean says(Evidence it, String word) {
        return it.values().stream().anyMatch(one -> one.value().equals(new FactValue.Choice(word)));
    }

    private static Evidence indeterminate(Evidence it, Instant now) {
        var values = it.values().stream().map(one -> one.value() instanceof FactValue.Choice ? new Stated(one.name(), new FactValue.Choice("indeterminate")) : one).toList();
        return new Evidence(Ids.next(), it.subject(), it.subjectId(), it.kind(), values, it.source(), null, now, null, Standing.GOOD);
    }
}

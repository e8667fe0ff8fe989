package org.millwright.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.DemandDraft.AfterDraft;
import org.millwright.demand.DemandDraft.CertificateDraft;
import org.millwright.demand.DemandDraft.MachineDraft;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;

/** Turns a published demand back into texts, the start of a change; reading them again gives the same demand. */
final class DraftWriter {

    private DraftWriter() {}

    static DemandDraft draftOf(Demand demand, ZoneId zone) {
        var numbers = new HashMap<UUID, Integer>();
        demand.packages().forEach(it -> numbers.put(it.id(), it.position()));
        return new DemandDraft(demand.title(), demand.description(), text(demand.siteId()), demand.contactName(), demand.contactPhone(),
                yuan(demand.budgetFromFen()), yuan(demand.budgetToFen()), demand.machines().stream().map(DraftWriter::machine).toList(),
                demand.packages().stream().map(it -> workPackage(it, numbers, zone)).toList());
    }

    private static MachineDraft machine(Machine it) {
        return new MachineDraft(it.kind(), it.name(), text(it.weightKg()), text(it.lengthMm()), text(it.widthMm()), text(it.heightMm()), text(it.heaviestPartKg()));
    }

    private static PackageDraft workPackage(WorkPackage it, HashMap<UUID, Integer> numbers, ZoneId zone) {
        return new PackageDraft(it.id().toString(), it.title(), it.what(), it.licenceScope() + "/" + it.licenceClass(), hours(it.workMinutes()),
                LocalDateTime.ofInstant(it.windowStarts(), zone).toLocalDate().toString(),
                LocalDateTime.ofInstant(it.windowEnds().minusSeconds(1), zone).toLocalDate().toString(), moment(it.readyAt(), zone),
                text(it.crewsNeeded()), it.splitShiftAllowed() ? "on" : null,
                it.skills().stream().map(skill -> new SkillDraft(skill.trade(), text(skill.level()), text(skill.heads()))).toList(),
                it.certificates().stream().map(need -> new CertificateDraft(need.kind(), text(need.heads()))).toList(),
                it.after().stream().map(after -> new AfterDraft(text(numbers.get(after.packageId())), hours(after.lagMinutes()))).toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String yuan(@Nullable Long fen) {
        return fen == null ? null : BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}

package org.millwright.demand;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A demand as somebody typed it: texts, complete or not, valid or not, kept so that nothing typed is ever lost. Days are {@code 2026-12-01} and moments
 * {@code 2026-12-01T08:00} in the zone's time; amounts are yuan, work is hours.
 */
public record DemandDraft(@Nullable String title, @Nullable String description, @Nullable String siteId, @Nullable String contactName,
                          @Nullable String contactPhone, @Nullable String budgetFrom, @Nullable String budgetTo,
                          @Nullable List<MachineDraft> machines, @Nullable List<PackageDraft> packages) {

    public static final DemandDraft EMPTY = new DemandDraft(null, null, null, null, null, null, null, List.of(MachineDraft.EMPTY), List.of(PackageDraft.EMPTY));

    /** Whoever begins it is mostly the one to be called. */
    public static DemandDraft by(String name) {
        return new DemandDraft(null, null, null, name, null, null, null, EMPTY.machines, EMPTY.packages);
    }

    public DemandDraft {
        machines = machines == null ? List.of() : machines;
        packages = packages == null ? List.of() : packages;
    }

    public record MachineDraft(@Nullable String kind, @Nullable String name, @Nullable String weightKg, @Nullable String lengthMm, @Nullable String widthMm,
                               @Nullable String heightMm, @Nullable String heaviestPartKg) {

        public static final MachineDraft EMPTY = new MachineDraft(null, null, null, null, null, null, null);
    }

    /**
     * @param id    of the published package this one changes; empty for a new one
     * @param licence code of scope and lowest class, {@code scope/class}
     * @param split {@code on} or {@code true} when split shift is allowed
     */
    public record PackageDraft(@Nullable String id, @Nullable String title, @Nullable String what, @Nullable String licence, @Nullable String workHours,
                               @Nullable String windowFrom, @Nullable String windowUntil, @Nullable String readyAt, @Nullable String crewsNeeded,
                               @Nullable String split, @Nullable List<SkillDraft> skills, @Nullable List<CertificateDraft> certificates,
                               @Nullable List<AfterDraft> after) {

        public static final PackageDraft EMPTY = new PackageDraft(null, null, null, null, null, null, null, null, "1", null,
                List.of(SkillDraft.EMPTY), List.of(), List.of());

        public PackageDraft {
            skills = skills == null ? List.of() : skills;
            certificates = certificates == null ? List.of() : certificates;
            after = after == null ? List.of() : after;
        }

        public boolean splitAllowed() {
            return split != null && (split.equals("on") || split.equals("true"));
        }
    }

    public record SkillDraft(@Nullable String trade, @Nullable String level, @Nullable String heads) {

        public static final SkillDraft EMPTY = new SkillDraft(null, "1", "1");
    }

    public record CertificateDraft(@Nullable String kind, @Nullable String heads) {

        public static final CertificateDraft EMPTY = new CertificateDraft(null, "1");
    }

    /** @param number position (from 1) of the package that has to be over first */
    public record AfterDraft(@Nullable String number, @Nullable String lagHours) {

        public static final AfterDraft EMPTY = new AfterDraft(null, "0");
    }

    /** A name to find it by among the drafts. */
    public Optional<String> findTitle() {
        return Optional.ofNullable(title).map(String::strip).filter(text -> !text.isEmpty());
    }
}

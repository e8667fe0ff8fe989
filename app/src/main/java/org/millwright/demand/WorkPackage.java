package org.millwright.demand;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a demand that one crew does without a break: what a crew is invited to, and what is booked.
 *
 * @param position     1..n, the order on screen; the order of work is {@code after}
 * @param licenceScope code of the directory's list
 * @param licenceClass lowest class that will do
 * @param windowEnds   the work has to be over by then
 * @param readyAt      when the equipment arrives; null: it is there
 * @param crewsNeeded  crews at the same time
 * @param changedIn    revision of the demand that last changed this package
 */
public record WorkPackage(UUID id, UUID demandId, int position, String title, String what, String licenceScope, String licenceClass, int workMinutes,
                          Instant windowStarts, Instant windowEnds, @Nullable Instant readyAt, int crewsNeeded, boolean splitShiftAllowed,
                          PackageState state, int changedIn, List<Skill> skills, List<CertificateNeed> certificates, List<After> after) {

    /** @param level 1 初级工 to 5 高级技师: the lowest that will do */
    public record Skill(String trade, int level, int heads) {}

    public record CertificateNeed(String kind, int heads) {}

    /** Starts when {@code packageId} is over and {@code lagMinutes} have passed (grout hardens). */
    public record After(UUID packageId, int lagMinutes) {}

    /** The earliest moment the window and the equipment allow. */
    public Instant earliest() {
        return readyAt != null && readyAt.isAfter(windowStarts) ? readyAt : windowStarts;
    }

    WorkPackage with(List<Skill> skills, List<CertificateNeed> certificates, List<After> after) {
        return new WorkPackage(id, demandId, position, title, what, licenceScope, licenceClass, workMinutes, windowStarts, windowEnds, readyAt, crewsNeeded,
                splitShiftAllowed, state, changedIn, skills, certificates, after);
    }

    WorkPackage in(PackageState state, int changedIn) {
        return new WorkPackage(id, demandId, position, title, what, licenceScope, licenceClass, workMinutes, windowStarts, windowEnds, readyAt, crewsNeeded,
                splitShiftAllowed, state, changedIn, skills, certificates, after);
    }

    /** The same work, to be done just then; in whole minutes, so that nothing of it is cut off. */
    WorkPackage during(Stretch time) {
        var ends = time.ends().truncatedTo(ChronoUnit.MINUTES);
        return in(time.starts().truncatedTo(ChronoUnit.MINUTES), ends.isBefore(time.ends()) ? ends.plusSeconds(60) : ends, null);
    }

    WorkPackage notBefore(Instant from) {
        return in(windowStarts, windowEnds, readyAt != null && readyAt.isAfter(from) ? readyAt : from);
    }

    private WorkPackage in(Instant windowStarts, Instant windowEnds, @Nullable Instant readyAt) {
        return new WorkPackage(id, demandId, position, title, what, licenceScope, licenceClass, workMinutes, windowStarts, windowEnds, readyAt, crewsNeeded,
                splitShiftAllowed, state, changedIn, skills, certificates, after);
    }

    /** Same work for the crew, whatever the state and number. */
    boolean sameWorkAs(WorkPackage other) {
        return title.equals(other.title) && what.equals(other.what) && sameTermsAs(other);
    }

    /** Same terms for whoever is engaged for it; the wording may differ, and the database may sort codes another way. */
    boolean sameTermsAs(WorkPackage other) {
        return sameTimes(other) && licenceScope.equals(other.licenceScope) && licenceClass.equals(other.licenceClass) && crewsNeeded == other.crewsNeeded
                && splitShiftAllowed == other.splitShiftAllowed && Set.copyOf(skills).equals(Set.copyOf(other.skills))
                && Set.copyOf(certificates).equals(Set.copyOf(other.certificates));
    }

    private boolean sameTimes(WorkPackage other) {
        return workMinutes == other.workMinutes && windowStarts.equals(other.windowStarts) && windowEnds.equals(other.windowEnds)
                && Objects.equals(readyAt, other.readyAt) && Set.copyOf(after).equals(Set.copyOf(other.after));
    }
}

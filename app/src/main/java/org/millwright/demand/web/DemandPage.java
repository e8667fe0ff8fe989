package org.millwright.demand.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.DemandState;
import org.millwright.demand.Happening;
import org.millwright.demand.Machine;
import org.millwright.demand.PackageState;
import org.millwright.demand.PlannedWork.Planned;
import org.millwright.demand.Sight;
import org.millwright.directory.Contact;
import org.millwright.file.StoredFile;

/**
 * A demand as its reader may see it.
 *
 * @param contact     null where the reader is no party to it
 * @param chosen      position of the package looked at; 0: all of them
 * @param invitations those the reader sees
 * @param changing    a change is typed and not yet published
 * @param seen        newest line of the history, for asking whether there is more
 * @param planned     who the zone's plan would have do its open packages, for those who see it whole
 * @param withdrawn   what the form that withdraws it holds
 * @param completed   what the form of the acceptance holds
 */
public record DemandPage(UUID id, @Nullable String number, String title, String description, DemandState state, int revision, String company,
                         @Nullable SiteView site, @Nullable ContactView contact, @Nullable Long budgetFromFen, @Nullable Long budgetToFen,
                         @Nullable Instant publishedAt, @Nullable Instant endedAt, @Nullable String endReason, List<MachineView> machines,
                         List<PackageView> packages, int chosen, List<OfferView> invitations, List<ProjectView> engagements, List<Happening> history,
                         List<StoredFile> files, Sight sight, boolean own, boolean changing, long seen, List<Planned> planned,
                         ReasonForm withdrawn, CompletionForm completed) {

    public record SiteView(String name, String address, double latitude, double longitude, String accessNote) {}

    public record ContactView(String name, String phone) {

        static ContactView of(Contact contact) {
            return new ContactView(contact.name(), contact.phone());
        }
    }

    /** @param kindName in the reader's language */
    public record MachineView(Machine machine, String kindName) {}

    /**
     * @param licence scope and lowest class, in the reader's language
     * @param until   last day of the window
     * @param engaged crews engaged so far
     */
    public record PackageView(UUID id, int position, String title, String what, String licence, int workMinutes, LocalDate from, LocalDate until,
                              @Nullable Instant readyAt, int crewsNeeded, boolean splitShiftAllowed, PackageState state, List<NeedView> skills,
                              List<NeedView> certificates, List<AfterView> after, long engaged) {}

    /** @param level 0 where there is none */
    public record NeedView(String name, int level, int heads) {}

    public record AfterView(int position, String title, int lagMinutes) {}

    public long weightKg() {
        return machines.stream().mapToLong(one -> one.machine().weightKg()).sum();
    }

    public boolean open() {
        return state.open();
    }

    public List<PackageView> shownPackages() {
        return chosen == 0 ? packages : packages.stream().filter(it -> it.position() == chosen).toList();
    }

    public List<Planned> plannedFor(UUID packageId) {
        return planned.stream().filter(it -> it.packageId().equals(packageId)).toList();
    }

    /** A crew whose invitation came to nothing, for work that is still open, and that is not asked for any of it now. */
    public boolean mayAskAgain(OfferView it) {
        return packages.stream().anyMatch(one -> one.state() == PackageState.OPEN && it.positions().contains(one.position()))
                && invitations.stream().noneMatch(other -> other.crewId().equals(it.crewId()) && other.state().live());
    }

    public List<OfferView> shownInvitations() {
        return chosen == 0 ? invitations : invitations.stream().filter(it -> it.positions().contains(chosen)).toList();
    }
}

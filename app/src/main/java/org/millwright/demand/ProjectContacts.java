package org.millwright.demand;

import java.util.Optional;
import org.millwright.directory.Contact;
import org.millwright.directory.Crews;
import org.millwright.directory.Installers;
import org.millwright.directory.Masking;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whom the sides of an engagement call: the installer's contact person and the person who leads the crew. The two sides read them until the work is accepted
 * or cancelled, and each reading of another's person is recorded; afterwards, and to everybody else, they are masked.
 */
@Component
public class ProjectContacts {

    private final Installers installers;
    private final Crews crews;
    private final Members members;
    private final ApplicationEventPublisher events;

    ProjectContacts(Installers installers, Crews crews, Members members, ApplicationEventPublisher events) {
        this.installers = installers;
        this.crews = crews;
        this.members = members;
        this.events = events;
    }

    /** In full where the reader may; what the company reads is recorded, the firm's own people know it. */
    public Contact readInstaller(CurrentUser user, Engagement it, String number) {
        boolean company = company(user, it);
        if (it.state() != EngagementState.ACTIVE || !company && !firm(user, it)) return maskedInstaller(it);
        if (company) events.publishEvent(new InstallerContactRead(CurrentZone.id(), it.installerId(), it.id(), number));
        return installers.getInstaller(it.installerId()).contact();
    }

    public Contact maskedInstaller(Engagement it) {
        var contact = installers.getInstaller(it.installerId()).contact();
        return new Contact(Masking.name(contact.name()), Masking.phone(contact.phone()));
    }

    /** In full where the reader may, which is recorded unless it is their own; empty where the crew has no lead at work. */
    public Optional<Contact> readLead(CurrentUser user, Engagement it, String number) {
        var lead = lead(it);
        if (lead.filter(member -> user.is(Role.CREW_LEAD) && user.accountId().equals(member.accountId())).isPresent()) return lead.map(member -> new Contact(member.name(), member.phone()));
        if (it.state() != EngagementState.ACTIVE || !company(user, it) && !(user.is(Role.INSTALLER) && firm(user, it))) return maskedLead(it);
        lead.ifPresent(member -> events.publishEvent(new CrewLeadContactRead(CurrentZone.id(), member.id(), it.id(), number)));
        return lead.map(member -> new Contact(member.name(), member.phone()));
    }

    /** For pages of which no record is kept, such as a form that comes back. */
    public Optional<Contact> maskedLead(Engagement it) {
        return lead(it).map(member -> new Contact(member.maskedName(), member.maskedPhone()));
    }

    private Optional<Member> lead(Engagement it) {
        return crews.findCrew(it.crewId()).flatMap(crew -> Optional.ofNullable(crew.leadId())).flatMap(members::findMember).filter(member -> member.leftAt() == null);
    }

    private static boolean company(CurrentUser user, Engagement it) {
        return user.is(Role.COMPANY) && it.companyId().equals(user.organisationId());
    }

    /** The installer's own people, the crew's lead among them. */
    private static boolean firm(CurrentUser user, Engagement it) {
        return user.is(Role.INSTALLER, Role.CREW_LEAD) && it.installerId().equals(user.organisationId());
    }
}

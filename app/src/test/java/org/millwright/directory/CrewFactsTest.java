package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.DirectorySample.NOW;
import static org.millwright.directory.DirectorySample.TODAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;

@MillwrightTest
class CrewFactsTest {

    @Autowired DirectorySample sample;
    @Autowired Crews crews;
    @Autowired Codes codes;
    @Autowired Installers installers;
    @Autowired Licences licences;
    @Autowired InstallerMarks marks;
    @Autowired Members members;
    @Autowired Certificates certificates;
    @Autowired CrewCalendars calendars;
    @Autowired CrewBookings bookings;
    @Autowired CrewStatements statements;

    private UUID zone;
    private Installer installer;
    private Crew crew;
    private Member member;

    @BeforeEach
    void aCrew() {
        zone = sample.zone();
        installer = sample.installer(zone);
        crew = sample.crew(zone, installer);
        member = sample.member(zone, crew);
    }

    @Test
    void bulkFactsSayWhatTheStoresSay() {
        sample.member(zone, crew);
        var other = sample.crew(zone, sample.installer(zone));
        sample.member(zone, other);
        sample.confirm(zone, other, NOW);
        sample.does(zone, () -> {
            bookings.book(other.id(), NOW, NOW.plus(Duration.ofDays(3)), CrewBooking.Kind.BUSY, null);
            calendars.putDay(other.id(), new CrewDay(TODAY.plusDays(3), null, null, "年检"));
            marks.add(new InstallerMark(Ids.next(), installer.id(), InstallerMark.Kind.BLACKLIST, null, "拖欠整改", TODAY, null, Ids.next(), NOW, null));
        });
        var facts = sample.in(zone, () -> crews.listFactsRevisedSince(0, NOW, TODAY));
        assertThat(facts).hasSize(2);
        for (CrewFacts bulk : facts) assertThat(bulk).isEqualTo(sample.in(zone, () -> assembled(bulk.crewId())));
        assertThat(facts.stream().flatMap(each -> each.members().stream())).hasSize(3);
    }

    @Test
    void everyWriteThatRankingReadsRevisesItsCrews() {
        var quiet = sample.crew(zone, sample.installer(zone));
        var mark = new InstallerMark(Ids.next(), installer.id(), InstallerMark.Kind.BLACKLIST, null, "拖欠整改", TODAY, null, Ids.next(), NOW, null);
        var licence = new Licence(Ids.next(), installer.id(), "crane-installation", "B", "C-1", TODAY, TODAY.plusYears(1));
        var certificate = new Certificate(Ids.next(), member.id(), "Q2", "Q2-1", TODAY, null, null);
        var booked = new ArrayList<UUID>();
        for (Runnable write : List.<Runnable>of(
                () -> installers.change(installer),
                () -> installers.recordAcceptance(installer.id(), true),
                () -> licences.add(licence), () -> licences.change(licence), () -> licences.remove(licence),
                () -> licences.add(new SafetyLicence(Ids.next(), installer.id(), "S-9", null, TODAY)),
                () -> marks.add(mark), () -> marks.lift(mark, new InstallerMark.Lifting(Ids.next(), NOW, "已整改")),
                () -> crews.change(crew),
                () -> calendars.setShifts(crew.id(), List.of()), () -> calendars.putDay(crew.id(), new CrewDay(TODAY, null, null, "")),
                () -> calendars.removeDay(crew.id(), TODAY),
                () -> statements.stateCapacity(crew.id(), Source.LEAD, "", NOW, null),
                () -> statements.stateControl(crew.id(), new Clearance(Clearance.Status.SUSPENDED, null, false, null, Source.HEALTH, NOW), "", null),
                () -> booked.add(bookings.book(crew.id(), NOW, NOW.plusSeconds(60), CrewBooking.Kind.BUSY, null)),
                () -> bookings.release(booked.getFirst(), "早退"),
                () -> members.change(member), () -> certificates.add(certificate), () -> certificates.change(certificate),
                () -> certificates.remove(certificate),
                () -> crews.leave(crew.id(), member.id(), TODAY), () -> crews.join(crew.id(), member.id(), TODAY),
                () -> members.leave(member.id(), TODAY, NOW))) {
            long before = sample.in(zone, crews::currentXmin);
            sample.does(zone, write);
            var revised = sample.in(zone, () -> crews.listFactsRevisedSince(before, NOW, TODAY));
            assertThat(revised).extracting(CrewFacts::crewId).containsExactly(crew.id()).doesNotContain(quiet.id());
        }
    }

    @Test
    void aWriteUnderWayWhenTheMarkIsReadComesWithTheNextReading() throws Exception {
        var started = new java.util.concurrent.CountDownLatch(1);
        var finish = new java.util.concurrent.CountDownLatch(1);
        var writer = Thread.ofVirtual().start(() -> sample.does(zone, () -> {
            crews.change(crew);
            started.countDown();
            await(finish);
        }));
        started.await();
        long mark = sample.in(zone, crews::currentXmin);
        sample.in(zone, () -> crews.listFactsRevisedSince(0, NOW, TODAY));
        finish.countDown();
        writer.join();
        assertThat(sample.in(zone, () -> crews.listFactsRevisedSince(mark, NOW, TODAY))).extracting(CrewFacts::crewId).containsExactly(crew.id());
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same facts, put together from the stores of each kind, record by record. */
    private CrewFacts assembled(UUID id) {
        var one = crews.getCrew(id);
        var of = installers.getInstaller(one.installerId());
        var ranks = codes.names();
        var people = crews.listMemberships(id, TODAY).stream().map(membership -> new CrewFacts.MemberFacts(membership.memberId(), membership.joinedOn(),
                membership.leftOn(), members.getMember(membership.memberId()).trades(),
                certificates.listCertificates(membership.memberId()).stream()
                        .map(held -> new CrewFacts.CertificateFact(held.kind(), held.issuedOn(), held.validTo(), held.nextReview())).toList()))
                .sorted(java.util.Comparator.comparing(CrewFacts.MemberFacts::joinedOn).thenComparing(CrewFacts.MemberFacts::id)).toList();
        return new CrewFacts(id, one.code(), one.name(), one.active(),
                new CrewFacts.InstallerFacts(of.id(), of.name(), of.doubtful() != null,
                        licences.listLicences(of.id()).stream().map(held -> new CrewFacts.LicenceFact(held.scope(), held.grade(),
                                ranks.findClass(held.scope(), held.grade()).orElseThrow().rank(), held.validFrom(), held.validTo())).toList(),
                        licences.listSafetyLicences(of.id()).stream().map(held -> new CrewFacts.SafetyLicenceFact(held.validFrom(), held.validTo())).toList(),
                        of.serviceArea(),
                        marks.listMarks(of.id()).stream().map(mark -> new CrewFacts.MarkFact(mark.kind(), mark.companyId(), mark.validFrom(), mark.validTo())).toList(),
                        of.quality()),
                one.base(), one.homeDivision(), one.dayPriceFen(), one.leadId(), people, calendars.getCalendar(id),
                bookings.listBookings(id, NOW, NOW.plus(Duration.ofDays(400))).stream()
                        .map(booking -> new CrewFacts.BookedTime(booking.startsAt(), booking.endsAt(), booking.kind(), null)).toList(),
                one.capacity(), one.clearance());
    }
}

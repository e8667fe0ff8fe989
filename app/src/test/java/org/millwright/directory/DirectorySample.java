package org.millwright.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Zones of a test's own with a few records in them, written through the stores. */
@Component
public class DirectorySample {

    /** The application under test runs on the real clock, so what is stale or valid to its pages counts from now. */
    public static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    public static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai"));
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Zones zones;
    private final StandardCodes codes;
    private final Companies companies;
    private final Installers installers;
    private final Licences licences;
    private final Crews crews;
    private final CrewCalendars calendars;
    private final CrewStatements statements;
    private final Members members;
    private final Certificates certificates;
    private final TransactionTemplate transaction;

    DirectorySample(Zones zones, StandardCodes codes, Companies companies, Installers installers, Licences licences, Crews crews, CrewCalendars calendars,
            CrewStatements statements, Members members, Certificates certificates, PlatformTransactionManager transactions) {
        this.zones = zones;
        this.codes = codes;
        this.companies = companies;
        this.installers = installers;
        this.licences = licences;
        this.crews = crews;
        this.calendars = calendars;
        this.statements = statements;
        this.members = members;
        this.certificates = certificates;
        this.transaction = new TransactionTemplate(transactions);
    }

    public interface Work<T> {
        T run() throws Exception;
    }

    /** One transaction in the zone. */
    public <T> T in(UUID zone, Work<T> work) {
        try {
            return CurrentZone.call(zone, () -> transaction.execute(status -> {
                try {
                    return work.run();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void does(UUID zone, Runnable work) {
        in(zone, () -> {
            work.run();
            return 0;
        });
    }

    public UUID zone() {
        int n = NUMBER.incrementAndGet();
        var zone = new Zone(Ids.next(), "dir" + n, "测试区" + n, "Test zone " + n, "370613", ZoneId.of("Asia/Shanghai"), 37.4, 121.5);
        transaction.executeWithoutResult(status -> zones.add(zone));
        does(zone.id(), () -> codes.addTo(TODAY.minusYears(1)));
        return zone.id();
    }

    public Company company(UUID zone) {
        int n = NUMBER.incrementAndGet();
        var company = new Company(Ids.next(), "91370600%010d".formatted(n), null, "东昊重工" + n, "航天路 8 号", "370613", new Position(37.41, 121.52),
                Contact.NONE, NOW);
        does(zone, () -> companies.register(company));
        return company;
    }

    public Installer installer(UUID zone) {
        int n = NUMBER.incrementAndGet();
        var installer = new Installer(Ids.next(), "91370600%010d".formatted(n), null, "海岳机电" + n, "长江路 1 号", "370613", new Position(37.5, 121.4),
                Contact.NONE, List.of("3706"), new Quality(14, 13), NOW);
        does(zone, () -> {
            installers.register(installer);
            licences.add(new Licence(Ids.next(), installer.id(), "mechanical-electrical", "2", "D2" + n, TODAY.minusYears(1), TODAY.plusYears(2)));
            licences.add(new SafetyLicence(Ids.next(), installer.id(), "S" + n, null, TODAY.plusYears(1)));
        });
        return installer;
    }

    public Crew crew(UUID zone, Installer installer) {
        int n = NUMBER.incrementAndGet();
        var crew = new Crew(Ids.next(), installer.id(), "B" + n, "重装" + n + "班", new Position(37.45, 121.45), "370613", null, 300_000L, true, null, null, NOW);
        does(zone, () -> {
            crews.register(crew);
            calendars.setShifts(crew.id(), List.of(new Shift(1, 480, 1050, Shift.Lane.DAY, TODAY.minusYears(1), null),
                    new Shift(2, 480, 1050, Shift.Lane.DAY, TODAY.minusYears(1), null)));
        });
        return crew;
    }

    /** With a document, two trades and a certificate; in the crew since a month. */
    public Member member(UUID zone, Crew crew) {
        int n = NUMBER.incrementAndGet();
        var member = new Member(Ids.next(), crew.installerId(), "于振海", DocumentKind.PASSPORT, "", "13800001234", null,
                List.of(new TradeLevel("fitter", 4), new TradeLevel("rigger", 2)), NOW, null);
        does(zone, () -> {
            members.register(member, document(n));
            crews.join(crew.id(), member.id(), TODAY.minusDays(30));
            certificates.add(new Certificate(Ids.next(), member.id(), "Q1", "Q1-" + n, TODAY.minusYears(1), TODAY.plusYears(3), null));
        });
        return member;
    }

    public static String document(int n) {
        return "E%08d".formatted(n);
    }

    public void confirm(UUID zone, Crew crew, Instant at) {
        does(zone, () -> {
            statements.stateCapacity(crew.id(), Source.LEAD, "", at, null);
            statements.stateControl(crew.id(), new Clearance(Clearance.Status.CLEAR, null, false, null, Source.LEAD, at), "", null);
        });
    }
}

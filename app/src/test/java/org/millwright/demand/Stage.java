package org.millwright.demand;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.millwright.Chromium;
import org.millwright.QuickHash;
import org.millwright.demand.DemandDraft.CertificateDraft;
import org.millwright.demand.DemandDraft.MachineDraft;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;
import org.millwright.directory.Certificate;
import org.millwright.directory.Certificates;
import org.millwright.directory.Clearance;
import org.millwright.directory.Code;
import org.millwright.directory.CodeList;
import org.millwright.directory.Codes;
import org.millwright.directory.Companies;
import org.millwright.directory.Company;
import org.millwright.directory.Contact;
import org.millwright.directory.Crew;
import org.millwright.directory.CrewCalendars;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Crews;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.directory.Licence;
import org.millwright.directory.Licences;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.directory.Position;
import org.millwright.directory.Quality;
import org.millwright.directory.SafetyLicence;
import org.millwright.directory.Shift;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.directory.Source;
import org.millwright.directory.TradeLevel;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.identity.Accounts;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Memberships;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A zone of its own with a company, a site and installers, on a running application; and what people do there, in short words. */
public final class Stage {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String PASSWORD = "gut-gehütet-2026";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final ApplicationContext app;
    public final Zone zone;
    public final CurrentUser company;
    public final UUID site;

    private Stage(ApplicationContext app, Zone zone, CurrentUser company, UUID site) {
        this.app = app;
        this.zone = zone;
        this.company = company;
        this.site = site;
    }

    public static Stage build(ApplicationContext app) {
        int n = NUMBER.incrementAndGet();
        var zone = new Zone(Ids.next(), "z" + n + Long.toString(System.nanoTime(), 36).substring(0, 6), "测试区", "Test zone", "370613", SHANGHAI, 37.4, 121.5);
        app.getBean(TransactionTemplate.class).executeWithoutResult(status -> app.getBean(Zones.class).add(zone));
        var companyId = Ids.next();
        var company = user(zone, Role.COMPANY, companyId, "东昊重工");
        var stage = new Stage(app, zone, company, Ids.next());
        stage.as(company, () -> {
            stage.addCodes();
            app.getBean(Companies.class).register(new Company(companyId, "91350100M000100Y43", null, "东昊重工", "航天路 8 号", "370613",
                    new Position(37.4, 121.5), Contact.NONE, Instant.now()));
            app.getBean(Sites.class).add(new Site(stage.site, companyId, "3# 厂房", "航天路 8 号", "370613", new Position(37.41, 121.51), "", null));
            return null;
        });
        return stage;
    }

    /** The same people and records, seen from another node. */
    public Stage on(ApplicationContext other) {
        return new Stage(other, zone, company, site);
    }

    private void addCodes() {
        var codes = app.getBean(Codes.class);
        var from = LocalDate.of(2020, 1, 1);
        codes.put(new Code(CodeList.TRADE, "", "fitter", "钳工", "Fitter", 0, null, null), 1, from, null);
        codes.put(new Code(CodeList.TRADE, "", "rigger", "起重工", "Rigger", 0, null, null), 2, from, null);
        codes.put(new Code(CodeList.CERTIFICATE_KIND, "", "q2", "起重机司机 Q2", "Crane driver Q2", 0, 4, null), 1, from, null);
        codes.put(new Code(CodeList.LICENCE_SCOPE, "", "mechanical", "机电安装", "Mechanical", 0, null, null), 1, from, null);
        codes.put(new Code(CodeList.LICENCE_CLASS, "mechanical", "2", "二级", "Class 2", 2, null, null), 2, from, null);
        app.getBean(MachineKinds.class).addUsualKinds(from);
    }

    public static CurrentUser user(Zone zone, Role role, UUID organisation, String name) {
        return new CurrentUser(zone.id(), Ids.next(), Ids.next(), "u" + NUMBER.incrementAndGet(), name, role, organisation, name, Locale.SIMPLIFIED_CHINESE, null);
    }

    public CurrentUser officer() {
        return user(zone, Role.ZONE_OFFICER, null, "工信");
    }

    /** An installer with so many crews that work 08:00 to 17:00 from Monday to Saturday. */
    public Party installer(String name, int crews) {
        var id = Ids.next();
        var user = user(zone, Role.INSTALLER, id, name);
        var ids = new ArrayList<UUID>();
        as(user, () -> {
            app.getBean(Installers.class).register(new Installer(id, "91350100M" + (100_000 + NUMBER.incrementAndGet()) + "Y4X", null, name, "", "370613", null, Contact.NONE, List.of(), Quality.UNKNOWN, Instant.now()));
            var today = day(0);
            var licences = app.getBean(Licences.class);
            licences.add(new Licence(Ids.next(), id, "mechanical", "2", "L1", today.minusYears(1), today.plusYears(2)));
            licences.add(new SafetyLicence(Ids.next(), id, "S1", today.minusYears(1), today.plusYears(2)));
            for (int i = 1; i <= crews; i++) ids.add(crew(id, name + i + "班", "C" + i));
            return null;
        });
        return new Party(user, ids);
    }

    public record Party(CurrentUser user, List<UUID> crews) {

        public UUID crew() {
            return crews.getFirst();
        }
    }

    private UUID crew(UUID installer, String name, String code) {
        var id = Ids.next();
        app.getBean(Crews.class).register(new Crew(id, installer, code, name, new Position(37.5, 121.4), "370613", null, 300_000L, true, null, null, Instant.now()));
        var shifts = new ArrayList<Shift>();
        for (var day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) shifts.add(new Shift(day.getValue(), 8 * 60, 17 * 60, Shift.Lane.DAY, LocalDate.of(2020, 1, 1), null));
        }
        app.getBean(CrewCalendars.class).setShifts(id, shifts);
        for (int head = 0; head < 4; head++) member(installer, id);
        var statements = app.getBean(CrewStatements.class);
        statements.stateCapacity(id, Source.LEAD, "", now(), null);
        statements.stateControl(id, new Clearance(Clearance.Status.CLEAR, null, false, null, Source.LEAD, now()), "", null);
        return id;
    }

    /** A fitter who may also drive a crane. */
    private void member(UUID installer, UUID crew) {
        var member = Ids.next();
        app.getBean(Members.class).register(new Member(member, installer, "赵铁柱", DocumentKind.PASSPORT, "", "", null, List.of(new TradeLevel("fitter", 3)),
                now(), null), "E" + (10_000_000 + NUMBER.incrementAndGet()));
        app.getBean(Certificates.class).add(new Certificate(Ids.next(), member, "q2", "Q" + NUMBER.incrementAndGet(), day(-100), day(1000), null));
        app.getBean(Crews.class).join(crew, member, day(-90));
    }

    /** Somebody of the stage with an account and a membership, both real. */
    public CurrentUser enrol(CurrentUser person) {
        return as(person, () -> {
            var account = app.getBean(Accounts.class).add(person.login() + System.nanoTime(), person.name(), Locale.SIMPLIFIED_CHINESE, now());
            var membership = app.getBean(Memberships.class).add(account.id(), person.role(), person.organisationId(), now());
            return new CurrentUser(person.zoneId(), account.id(), membership, account.login(), person.name(), person.role(), person.organisationId(), person.organisation(),
                    person.locale(), null);
        });
    }

    /** In a browser window of their own, signed in with an account of their own. */
    public Page signIn(Chromium chromium, CurrentUser person, int width, int height) {
        var user = enrol(person);
        as(user, () -> {
            app.getBean(Accounts.class).setPasswordHash(user.accountId(), QuickHash.of(PASSWORD), now());
            return null;
        });
        return chromium.signIn(at(""), user.login(), PASSWORD, width, height);
    }

    public String at(String path) {
        return "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + path;
    }

    /** One request of a user: their zone, their name, one transaction. */
    public <T> T as(CurrentUser user, Callable<T> work) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        try {
            return CurrentZone.call(user.zoneId(), () -> app.getBean(TransactionTemplate.class).execute(status -> {
                try {
                    return work.call();
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
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public Instant now() {
        return app.getBean(Clock.class).instant();
    }

    public LocalDate day(int daysFromNow) {
        return LocalDate.ofInstant(now(), SHANGHAI).plusDays(daysFromNow);
    }

    public PackageDraft workPackage(String title, String hours, int from, int until) {
        return new PackageDraft(null, title, "", "mechanical/2", hours, day(from).toString(), day(until).toString(), null, "1", null,
                List.of(new SkillDraft("fitter", "2", "3")), List.of(new CertificateDraft("q2", "1")), List.of());
    }

    /** Another site of the company, out of town. */
    UUID site(String name, String division, double latitude, double longitude) {
        var id = Ids.next();
        as(company, () -> {
            app.getBean(Sites.class).add(new Site(id, company.getOrganisationId(), name, "", division, new Position(latitude, longitude), "", null));
            return null;
        });
        return id;
    }

    DemandDraft draft(PackageDraft... packages) {
        return new DemandDraft("12 m 数控龙门铣床安装", "", site.toString(), "孙莉", "0535-6900000", "420000", "550000",
                List.of(new MachineDraft("gantry-mill", "龙门铣床", "68000", "12000", "6000", "5000", "21000")), List.of(packages));
    }

    public UUID publish(PackageDraft... packages) {
        return publishAt(site, packages);
    }

    /** At another site of the company. */
    UUID publishAt(UUID where, PackageDraft... packages) {
        return as(company, () -> {
            var publishing = app.getBean(Publishing.class);
            var usual = draft(packages);
            var id = publishing.begin(company, new DemandDraft(usual.title(), usual.description(), where.toString(), usual.contactName(), usual.contactPhone(), usual.budgetFrom(),
                    usual.budgetTo(), usual.machines(), usual.packages()));
            var problems = publishing.publish(company, id);
            if (problems.any()) throw new AssertionError(problems.list().toString());
            return id;
        });
    }

    public Demand demand(UUID id) {
        return as(company, () -> app.getBean(Demands.class).getDemand(company, id));
    }

    public List<UUID> invite(UUID demand, String mode, UUID... crews) {
        return as(company, () -> {
            var deadline = now().plusSeconds(24 * 3600).atZone(SHANGHAI).toLocalDateTime().withNano(0).toString();
            var outcome = app.getBean(Inviting.class).invite(company, demand, new InvitationRequest(List.of(),
                    java.util.stream.Stream.of(crews).map(UUID::toString).toList(), mode, deadline, "24", ""));
            if (outcome.problems().any()) throw new AssertionError(outcome.problems().list().toString());
            return outcome.invitations();
        });
    }

    /** With the start that is suggested. */
    public void accept(CurrentUser installer, UUID invitation, String price) {
        as(installer, () -> {
            var answering = app.getBean(Answering.class);
            var seen = app.getBean(Invitations.class).getInvitation(installer, invitation);
            var starts = answering.suggest(seen).orElseThrow().getFirst().starts().atZone(SHANGHAI).toLocalDateTime().toString();
            var problems = answering.accept(installer, invitation, new Answering.Acceptance(starts, price, ""));
            if (problems.any()) throw new AssertionError(problems.list().toString());
            return null;
        });
    }

    public UUID engage(UUID invitation) {
        return as(company, () -> app.getBean(Engaging.class).engage(company, invitation));
    }

    Invitation invitation(UUID id) {
        return as(officer(), () -> app.getBean(Invitations.class).getInvitation(officer(), id));
    }

    InvitationState state(UUID invitation) {
        return invitation(invitation).state();
    }
}

package org.millwright;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.millwright.identity.Accounts;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Memberships;
import org.millwright.identity.Organisations;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A zone of a test's own, with one organisation of each kind and one person of each role, who all sign in with {@link #PASSWORD}. */
public final class SampleZone {

    public static final String PASSWORD = "four plain words 4";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext app;
    private final Zone zone;
    private final Map<Organisations.Kind, UUID> organisations = new EnumMap<>(Organisations.Kind.class);
    private final Map<Role, CurrentUser> people = new EnumMap<>(Role.class);

    private SampleZone(ApplicationContext app, Zone zone) {
        this.app = app;
        this.zone = zone;
    }

    public static SampleZone make(ApplicationContext app) {
        var code = "s" + NUMBER.incrementAndGet() + Long.toString(System.nanoTime(), 36).substring(0, 6);
        var sample = new SampleZone(app, new Zone(Ids.next(), code, "样区" + code, "Sample zone " + code, "370613", ZoneId.of("Asia/Shanghai"), 37.39, 121.46));
        app.getBean(Zones.class).add(sample.zone);
        sample.inside(() -> {
            for (var kind : Organisations.Kind.values()) sample.addOrganisation(kind);
            for (var role : Role.values()) sample.people.put(role, sample.addPerson(role));
            return true;
        });
        return sample;
    }

    private void addOrganisation(Organisations.Kind kind) {
        organisations.put(kind, Ids.next());
        app.getBean(Organisations.class).add(organisations.get(kind), kind, kind.name().toLowerCase(Locale.ROOT) + " of " + zone.code(), now());
    }

    /** Another one of a role; call it inside. */
    public CurrentUser addPerson(Role role) {
        var accounts = app.getBean(Accounts.class);
        var account = accounts.add(role.name().toLowerCase(Locale.ROOT) + "." + zone.code() + "." + NUMBER.incrementAndGet(), "样例 " + role, Locale.ENGLISH, now());
        accounts.setPasswordHash(account.id(), QuickHash.of(PASSWORD), now());
        var organisation = role.organisation() == null ? null : organisations.get(role.organisation());
        var membership = app.getBean(Memberships.class).add(account.id(), role, organisation, now());
        return new CurrentUser(zone.id(), account.id(), membership, account.login(), account.name(), role, organisation, null, account.locale(), null);
    }

    private java.time.Instant now() {
        return app.getBean(Clock.class).instant();
    }

    /** Work in one transaction of this zone. */
    public <T> T inside(Supplier<T> work) {
        return CurrentZone.supply(zone.id(), () -> app.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    public Zone zone() {
        return zone;
    }

    public UUID organisation(Organisations.Kind kind) {
        return organisations.get(kind);
    }

    public CurrentUser person(Role role) {
        return people.get(role);
    }

    public Visitor visitor(int port, Role role) {
        return new Visitor(port).signIn(person(role).login(), PASSWORD);
    }
}

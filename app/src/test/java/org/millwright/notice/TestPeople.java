package org.millwright.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.millwright.QuickHash;
import org.millwright.identity.Accounts;
import org.millwright.identity.ApiTokens;
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

/** A zone of its own with people who can sign in, on a running application. */
public final class TestPeople {

    static final String PASSWORD = "correct horse battery";

    public final ApplicationContext app;
    public final UUID zone = Ids.next();

    public TestPeople(ApplicationContext app) {
        this.app = app;
        var code = "p" + zone.toString().replace("-", "").substring(14, 32);
        app.getBean(Zones.class).add(new Zone(zone, code, "测试区", "Test zone", "330100", ZoneId.of("Asia/Shanghai"), 30, 120));
    }

    public <T> T in(Callable<T> work) {
        try {
            return CurrentZone.call(zone, () -> app.getBean(TransactionTemplate.class).execute(status -> {
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
        }
    }

    public UUID organisation(Organisations.Kind kind, String name) {
        var id = Ids.next();
        in(() -> {
            app.getBean(Organisations.class).add(id, kind, name, app.getBean(Clock.class).instant());
            return id;
        });
        return id;
    }

    /** A company and an installer act for an organisation, which is made for them. */
    public CurrentUser person(Role role) {
        return person(role, switch (role) {
            case COMPANY -> organisation(Organisations.Kind.COMPANY, "Somewhere");
            case INSTALLER, CREW_LEAD, MEMBER -> organisation(Organisations.Kind.INSTALLER, "Someone");
            default -> null;
        }, Locale.ENGLISH);
    }

    public CurrentUser person(Role role, @Nullable UUID organisation, Locale locale) {
        return in(() -> {
            var now = app.getBean(Clock.class).instant();
            var accounts = app.getBean(Accounts.class);
            var account = accounts.add("u" + Ids.next(), role.name().toLowerCase(Locale.ROOT), locale, now);
            accounts.setPasswordHash(account.id(), QuickHash.of(PASSWORD), now);
            var membership = app.getBean(Memberships.class).add(account.id(), role, organisation, now);
            return new CurrentUser(zone, account.id(), membership, account.login(), account.name(), role, organisation, null, locale, null);
        });
    }

    public String token(CurrentUser user, String... scopes) {
        return in(() -> app.getBean(ApiTokens.class).issue(user, "test", Set.of(scopes), app.getBean(Clock.class).instant().plus(Duration.ofHours(1))));
    }

    /** A browser in which the user has signed in. */
    public TestBrowser browser(CurrentUser user) {
        return TestBrowser.signedIn(Integer.parseInt(app.getEnvironment().getProperty("local.server.port", "0")), user.login(), PASSWORD);
    }
}

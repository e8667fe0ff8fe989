package org.millwright.account;

import java.time.Duration;
import java.util.List;
import org.millwright.database.StartupLine;
import org.millwright.identity.Accounts;
import org.millwright.identity.OneTimeLinks;
import org.millwright.identity.OneTimeLinks.Purpose;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty installation prints the way in: a link, new at every start, for the first administrator. */
@Component
class SetUpLine implements StartupLine {

    private static final Duration LASTS = Duration.ofHours(24);

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final TransactionTemplate transaction;
    private final Environment settings;

    SetUpLine(Accounts accounts, OneTimeLinks links, TransactionTemplate transaction, Environment settings) {
        this.accounts = accounts;
        this.links = links;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Override
    public List<String> lines() {
        if (!accounts.none()) return List.of();
        var secret = transaction.execute(status -> links.issue(Purpose.SETUP, null, LASTS));
        return List.of("Nobody can sign in yet. Set up the zone and its first administrator here (works once, within %d hours; a restart prints a new one):"
                .formatted(LASTS.toHours()), "  " + address() + "/setup/" + secret);
    }

    private String address() {
        var host = settings.getProperty("server.address", "127.0.0.1");
        var scheme = settings.containsProperty("server.ssl.bundle") || settings.containsProperty("server.ssl.key-store") ? "https" : "http";
        if (host.equals("0.0.0.0") || host.equals("::")) host = "127.0.0.1";
        return "%s://%s:%s".formatted(scheme, host.contains(":") ? "[" + host + "]" : host, settings.getProperty("local.server.port"));
    }
}

package org.millwright.account.web;

import java.time.Clock;
import java.util.List;
import org.millwright.account.web.AccountPage.TokenDraft;
import org.millwright.account.web.AccountPage.ZoneChoice;
import org.millwright.http.Operations;
import org.millwright.identity.Accounts;
import org.millwright.identity.ApiTokens;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Sessions;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what the page of one's own account shows; several forms lead back to it. */
@Component
class AccountPages {

    static final String TEMPLATE = "account/account";

    private static final TokenDraft NO_DRAFT = new TokenDraft("", List.of(), "90");

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final Zones zones;
    private final Operations operations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountPages(Accounts accounts, ApiTokens tokens, Sessions sessions, Zones zones, Operations operations, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.zones = zones;
        this.operations = operations;
        this.transaction = transaction;
        this.clock = clock;
    }

    AccountPage page(CurrentUser user) {
        var account = accounts.getAccount(user.accountId());
        return new AccountPage(account.login(), account.name(), account.locale().toLanguageTag(), user.role(), user.organisation(), user.role().inTheField(),
                sessions.count(user.accountId(), clock.millis()), zones(user), operations.listScopes(user.role()), tokens.listTokens(user), NO_DRAFT, clock.instant());
    }

    AccountPage pageInTransaction(CurrentUser user) {
        return transaction.execute(status -> page(user));
    }

    private List<ZoneChoice> zones(CurrentUser user) {
        var ids = accounts.listZoneIds(user.accountId());
        if (ids.size() < 2) return List.of();
        return ids.stream().map(zones::getZone).map(zone -> new ZoneChoice(zone.id(), zone.nameZh(), zone.nameEn(), zone.id().equals(user.zoneId()))).toList();
    }
}

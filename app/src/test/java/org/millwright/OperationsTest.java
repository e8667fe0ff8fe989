package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.millwright.http.NavSource;
import org.millwright.http.Operations;
import org.millwright.http.Operations.Operation;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Public;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

/** Every operation names who may perform it; the table of all of them is kept in docs/. */
@MillwrightTest
class OperationsTest {

    @Autowired
    Operations operations;

    @Autowired
    List<NavSource> menus;

    @Autowired
    Environment settings;

    @Autowired
    MessageSource messages;

    @Test
    void everyOperationNamesWhoMayPerformIt() {
        assertThat(operations.listOperations()).hasSizeGreaterThan(100);
        assertThat(operations.listOperations()).filteredOn(operation -> (operation.rule() == null) == (operation.open() == null))
                .as("operations with neither @Allowed nor @Public, or with both").isEmpty();
        assertThat(operations.listOperations()).filteredOn(operation -> operation.rule() != null && operation.rule().anyRole() == (operation.rule().value().length > 0))
                .as("operations with @Allowed that names nobody, or everybody and somebody").isEmpty();
        assertThat(operations.listOperations()).filteredOn(operation -> operation.open() != null && operation.open().isBlank()).as("@Public without a reason").isEmpty();
    }

    @Test
    void anOperationIsReadOrMade() {
        assertThat(operations.listOperations()).extracting(Operation::method).as("a transaction is opened for GET and POST only").containsOnly("GET", "POST");
        assertThat(operations.listOperations()).extracting(operation -> operation.method() + " " + operation.path()).doesNotHaveDuplicates();
        assertThat(operations.listOperations()).filteredOn(operation -> operation.handler().hasMethodAnnotation(Public.class)).hasSizeLessThan(15);
    }

    @Test
    void everyScopeIsSaidInWords() {
        for (var role : Role.values()) {
            for (var scope : operations.listScopes(role)) {
                var key = "token.scope." + scope.replace(':', '.');
                for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) assertThat(messages.getMessage(key, null, "", locale)).as("%s in %s", key, locale).isNotEmpty();
            }
        }
    }

    /** In the head of every page, as mark, bell, search, name and level; the rules of ranking stand behind each ranking. */
    private static final Set<String> BESIDE_THE_MENU = Set.of("/menu", "/", "/account", "/notices", "/search", "/control-levels", "/risk-areas", "/ranking-rules");

    @Test
    void everyRolesMenuLeadsToEveryPageItMayOpen() {
        var missing = new ArrayList<String>();
        for (var role : Role.values()) {
            if (role == Role.OPERATOR) continue;
            var user = new CurrentUser(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "u", "u", role, role.organisation() == null ? null : UUID.randomUUID(), "", Locale.ENGLISH, null);
            var named = menus.stream().flatMap(menu -> menu.entriesFor(user).stream()).flatMap(entry -> Stream.concat(Stream.of(entry.href()), entry.also().stream())).toList();
            operations.listOperations().stream().filter(operation -> operation.method().equals("GET") && operation.allows(role) && operation.path().matches("/[a-z-]*")
                    && !BESIDE_THE_MENU.contains(operation.path()) && !named.contains(operation.path())).forEach(operation -> missing.add(role + " " + operation.path()));
        }
        assertThat(missing).as("pages that a role may open and its menu does not lead to").isEmpty();
    }

    @Test
    void everyOperationHasItsPlaceInTheMetrics() {
        assertThat(settings.getProperty("management.metrics.web.server.max-uri-tags", Integer.class)).isGreaterThan(2 * operations.listOperations().size());
    }

    @Test
    void theTableIsUpToDate() {
        CheckedIn.isUpToDate("operations.md", """
                # Operations

                Drawn by `OperationsTest` from the mapped routes: who may perform what, and the scope a token needs for it (–: not by token). Which records a role
                sees is decided where they are looked up: companies and installers their own, crew leads their crew, the zone's staff all of the zone.

                | operation | who | scope |
                |---|---|---|
                %s
                """.formatted(operations.listOperations().stream().map(OperationsTest::row).collect(Collectors.joining("\n"))));
    }

    private static String row(Operation operation) {
        return "| `%s %s` | %s | %s |".formatted(operation.method(), operation.path(), who(operation), operation.scope().isEmpty() ? "–" : "`" + operation.scope() + "`");
    }

    private static String who(Operation operation) {
        var rule = operation.rule();
        if (rule == null) return "everybody: " + operation.open();
        return rule.anyRole() ? "every role" : Arrays.stream(rule.value()).map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}

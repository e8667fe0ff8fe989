package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.millwright.database.TestDatabase;
import org.millwright.demo.DemoZone;
import org.millwright.http.Operations;
import org.millwright.http.Operations.Operation;
import org.millwright.identity.Allowed;
import org.millwright.identity.ApiTokens;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;

/**
 * Knocks at every mapped route: as nobody, as each role its rule does not name, without CSRF token, by a token without scope, and as somebody of another zone with
 * ids of real rows. A route that is added later is knocked at too.
 */
@MillwrightTest
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessProbeTest {

    private static final int CREWS = 24, DEMANDS = 24;
    private static final int DOORS = 4;
    private static final Map<Role, String> DEMO_LOGINS = Map.of(Role.COMPANY, "company", Role.INSTALLER, "installer", Role.CREW_LEAD, "lead", Role.ZONE_OFFICER, "officer",
            Role.HEALTH_OFFICER, "health", Role.ADMINISTRATOR, "admin");

    /** Records that only use makes; their own modules' tests reach for them across zones. */
    private static final Set<String> NOT_IN_THE_DEMO = Set.of("/files/{id}", "/notices/{id}", "/audit/{id}",
            "/imports/{id}", "/imports/{id}/progress", "/imports/{id}/rest", "/filings/import/{id}", "/filings/import/{id}/progress", "/holds/{id}");

    @Autowired Operations operations;
    @Autowired ApiTokens tokens;
    @Autowired DemoZone demo;
    @Autowired Zones zones;
    @Autowired TestDatabase database;
    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    private SampleZone zone;
    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
    private final Map<Role, String> powerless = new EnumMap<>(Role.class);

    /** Of each route that shows a record of the demo zone to its own people: the ids that it does so with. */
    private final Map<String, List<UUID>> shownAtHome = new ConcurrentHashMap<>();
    private RealIds ids;

    @BeforeAll
    void somebodyOfEachRole() {
        zone = SampleZone.make(app);
        for (var role : Role.values()) {
            visitors.put(role, zone.visitor(port, role));
            powerless.put(role, zone.inside(() -> tokens.issue(zone.person(role), "powerless", Set.of("nothing:read"), Instant.now().plus(Duration.ofHours(1)))));
        }
        demo.makeIfMissing(CREWS, DEMANDS);
        ids = RealIds.of(zones.findZone(DemoZone.CODE).orElseThrow().id(), database.superuser());
        findWhatIsShownAtHome();
    }

    private void findWhatIsShownAtHome() {
        var people = DEMO_LOGINS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, person -> new Visitor(port).signIn(person.getValue(), DemoZone.PASSWORD)));
        each(readable(), (operation, wrong) -> ids.tuples(idVariables(operation), operation.path()).stream()
                .filter(tuple -> people.entrySet().stream().filter(person -> operation.allows(person.getKey()))
                        .anyMatch(person -> person.getValue().getJson(path(operation, tuple)).statusCode() == 200))
                .findFirst().ifPresent(tuple -> shownAtHome.put(operation.path(), tuple)));
    }

    private List<Operation> readable() {
        return ruled().stream().filter(operation -> operation.method().equals("GET") && idVariables(operation) > 0).toList();
    }

    @Test
    void nobodyIsSentToSignInAndAProgramIsTold() {
        var nobody = new Visitor(port);
        nobody.get("/sign-in");
        each(ruled(), (operation, wrong) -> {
            var path = path(operation, List.of());
            var page = operation.method().equals("GET") ? nobody.get(path) : nobody.post(path, Map.of());
            expect(wrong, operation, "nobody, a page", page.statusCode(), 302);
            if (!page.headers().firstValue("Location").orElse("").startsWith("/sign-in")) wrong.add(operation.path() + " leads nobody to " + page.headers().firstValue("Location"));
            var json = operation.method().equals("GET") ? nobody.getJson(path) : nobody.postJson(path, "{}", null);
            expect(wrong, operation, "nobody, JSON", json.statusCode(), 401);
        });
    }

    @Test
    void aRoleThatTheRuleDoesNotNameIsRefused() {
        each(ruled(), (operation, wrong) -> {
            var path = path(operation, List.of());
            var others = Arrays.stream(Role.values()).filter(role -> !operation.allows(role)).toList();
            for (var role : others) {
                var visitor = visitors.get(role);
                expect(wrong, operation, role + ", JSON", operation.method().equals("GET") ? visitor.getJson(path).statusCode() : visitor.postJson(path, "{}", null).statusCode(), 403);
            }
            others.stream().findFirst().map(visitors::get).ifPresent(visitor -> expect(wrong, operation, "a page",
                    operation.method().equals("GET") ? visitor.get(path).statusCode() : visitor.post(path, Map.of()).statusCode(), 403));
        });
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        each(operations.listOperations(), (operation, wrong) -> {
            if (!operation.method().equals("POST")) return;
            var role = operation.rule() == null ? Role.COMPANY : allowed(operation).getFirst();
            for (var token : new String[] {null, "forged"}) {
                var answer = visitors.get(role).send(path(operation, List.of()), request -> Visitor.form(request.header("Accept", Visitor.HTML), Map.of(), token));
                expect(wrong, operation, "CSRF token " + token, answer.statusCode(), 403);
                if (!answer.body().contains("has expired")) wrong.add(operation.path() + " does not say why");
            }
        });
    }

    @Test
    void aTokenWithoutTheScopeIsRefused() {
        each(ruled(), (operation, wrong) -> {
            var role = allowed(operation).getFirst();
            var answer = new Visitor(port).send(path(operation, List.of()), request -> {
                request.header("Accept", Visitor.JSON).header("Authorization", "Bearer " + powerless.get(role));
                return operation.method().equals("GET") ? request : request.header("Content-Type", Visitor.JSON).POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"));
            });
            expect(wrong, operation, "a token without scope", answer.statusCode(), operation.scope().equals(Allowed.ANY_SCOPE) ? 200 : 403);
        });
    }

    /** The demo zone lends the ids; its own people show that they are worth something, the others' that they are worth nothing elsewhere. */
    @Test
    void idsOfAnotherZoneAreNotFound() {
        each(ruled().stream().filter(operation -> idVariables(operation) > 0).toList(), (operation, wrong) -> {
            for (var tuple : worthTrying(operation)) {
                Role reader = allowed(operation).getFirst(), program = allowed(operation).getLast();
                var path = path(operation, tuple);
                if (takesFile(operation)) {
                    expect(wrong, operation, reader + " with a file for an id of another zone", visitors.get(reader).upload(path, "file", "list.csv", new byte[] {'a'}).statusCode(), 404);
                    continue;
                }
                var page = operation.method().equals("GET") ? visitors.get(reader).get(path) : visitors.get(reader).post(path, Map.of());
                expect(wrong, operation, reader + " with an id of another zone, a page", page.statusCode(), 404);
                var json = operation.method().equals("GET") ? visitors.get(program).getJson(path) : visitors.get(program).postJson(path, "{}", null);
                expect(wrong, operation, program + " with an id of another zone, JSON", json.statusCode(), 404);
            }
        });
    }

    /** The ids that this route, or the one it stands below, shows a record for at home; every id there is where none is known to. */
    private Collection<List<UUID>> worthTrying(Operation operation) {
        int variables = idVariables(operation);
        var known = shownAtHome.entrySet().stream().filter(shown -> operation.path().startsWith(shown.getKey()) && shown.getValue().size() == variables)
                .map(Map.Entry::getValue).collect(Collectors.toSet());
        return known.isEmpty() ? ids.tuples(variables, operation.path()) : known;
    }

    /** Else the probe above proves nothing: rows of every kind are there, and shown to those they belong to. */
    @Test
    void theSameIdsAreFoundAtHome() {
        var unseen = readable().stream().map(Operation::path).filter(path -> !shownAtHome.containsKey(path)).toList();
        assertThat(unseen).as("routes that no row of the demo zone answers: add one to the demo, or here").isSubsetOf(NOT_IN_THE_DEMO);
    }

    private List<Operation> ruled() {
        return operations.listOperations().stream().filter(operation -> operation.rule() != null).toList();
    }

    private static List<Role> allowed(Operation operation) {
        return Arrays.stream(Role.values()).filter(operation::allows).toList();
    }

    private static int idVariables(Operation operation) {
        return (int) Arrays.stream(operation.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class) && parameter.getParameterType() == UUID.class).count();
    }

    private static boolean takesFile(Operation operation) {
        return Arrays.stream(operation.handler().getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    /** Variables that are ids take those given, or a random one; others a day. Parameters that must be there are a number. */
    private static String path(Operation operation, List<UUID> ids) {
        var path = operation.path();
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        int next = 0;
        for (var parameter : operation.handler().getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                query.add((asked.value().isEmpty() ? parameter.getParameterName() : asked.value()) + "=1");
            }
            var variable = parameter.getParameterAnnotation(PathVariable.class);
            if (variable == null) continue;
            var name = variable.value().isEmpty() ? parameter.getParameterName() : variable.value();
            var value = parameter.getParameterType() != UUID.class ? "2026-11-24" : next < ids.size() ? ids.get(next).toString() : UUID.randomUUID().toString();
            if (parameter.getParameterType() == UUID.class) next++;
            path = path.replaceAll("\\{" + name + "(:[^}]*)?}", value);
        }
        return path + query;
    }

    private interface Probe {
        void knock(Operation operation, List<String> wrong);
    }

    /** At several doors at once: a knock is mostly waiting. */
    private static void each(List<Operation> operations, Probe probe) {
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        try (var doors = Executors.newFixedThreadPool(DOORS)) {
            doors.invokeAll(operations.stream().map(operation -> Executors.callable(() -> probe.knock(operation, wrong))).toList())
                    .stream().filter(knock -> knock.state() == Future.State.FAILED).findFirst().ifPresent(knock -> fail(knock.exceptionNow()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(operations).hasSizeGreaterThan(20);
        assertThat(wrong.stream().distinct().toList()).isEmpty();
    }

    private static void expect(List<String> wrong, Operation operation, String who, int status, int expected) {
        if (status != expected) wrong.add("%s %s: %s got %d, not %d".formatted(operation.method(), operation.path(), who, status, expected));
    }
}

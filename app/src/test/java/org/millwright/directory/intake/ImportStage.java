package org.millwright.directory.intake;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.millwright.FileForm;
import org.millwright.directory.StandardCodes;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.CreditCodeCheck;
import org.millwright.directory.identifier.DivisionCode;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.directory.identifier.ServiceArea;
import org.millwright.directory.roster.CertificateRow;
import org.millwright.directory.roster.CrewRow;
import org.millwright.directory.roster.InstallerRow;
import org.millwright.directory.roster.LicenceRow;
import org.millwright.directory.roster.MemberRow;
import org.millwright.directory.roster.RosterRow;
import org.millwright.directory.roster.RosterSheet;
import org.millwright.directory.roster.RosterWords;
import org.millwright.directory.roster.WorkbookSink;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Organisations;
import org.millwright.identity.Role;
import org.millwright.notice.TestPeople;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A zone with an officer who brings rosters as a program would, and rosters to bring. */
final class ImportStage {

    static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final ApplicationContext app;
    final TestPeople people;
    final CurrentUser officer;

    ImportStage(ApplicationContext app) {
        this.app = app;
        this.people = new TestPeople(app);
        in(() -> {
            app.getBean(StandardCodes.class).addTo(TODAY.minusYears(1));
            return true;
        });
        this.officer = people.person(Role.ZONE_OFFICER);
    }

    CurrentUser installer() {
        return people.person(Role.INSTALLER, people.organisation(Organisations.Kind.INSTALLER, "新单位"), Locale.ENGLISH);
    }

    <T> T in(Callable<T> work) {
        return people.in(work);
    }

    String token(CurrentUser user) {
        return people.token(user, "directory:read", "directory:write");
    }

    long count(String table) {
        return in(() -> app.getBean(JdbcClient.class).sql("select count(*) from " + table + " where zone_id = :zone").param("zone", people.zone).query(Long.class).single());
    }

    // what is brought

    static CreditCode creditCode(int n) {
        var letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (char organisation : "0123456789X".toCharArray()) {
            for (char check : letters.toCharArray()) {
                if (CreditCode.check("91370613%08d%c%c".formatted(n, organisation, check)) instanceof CreditCodeCheck.Valid(CreditCode code)) return code;
            }
        }
        throw new IllegalStateException("no valid credit code for " + n);
    }

    static InstallerRow installer(int n, String name) {
        return new InstallerRow(0, creditCode(n), name, "长江路 1 号", new DivisionCode("370613"), 37.5, 121.4, "王工", "13855512345", "S-" + n, TODAY.plusYears(1),
                List.of(new ServiceArea("3706")));
    }

    static LicenceRow licence(int n) {
        return new LicenceRow(0, creditCode(n), "mechanical-electrical", "2", "D-" + n, TODAY.minusYears(1), TODAY.plusYears(2));
    }

    static CrewRow crew(int n, String code) {
        return new CrewRow(0, creditCode(n), code, "重装" + code, 37.45, 121.45, new DivisionCode("370613"), "DAY");
    }

    static MemberRow member(int n, String crew, int person, boolean lead) {
        return new MemberRow(0, creditCode(n), crew, "于振海", DocumentKind.PASSPORT, number(person), "13800001234", "fitter", "4", TODAY.minusDays(30), lead);
    }

    static CertificateRow certificate(int person) {
        return new CertificateRow(0, number(person), "Q1", "Q1-" + person, TODAY.minusYears(1), TODAY.plusYears(3), null);
    }

    static String number(int person) {
        return "E%08d".formatted(person);
    }

    /** Five sheets: one installer, two crews of three people each. */
    static List<RosterRow> roster(int n) {
        List<RosterRow> rows = new ArrayList<>(List.of(installer(n, "海岳机电" + n), licence(n), crew(n, "A-01"), crew(n, "A-02")));
        for (int i = 0; i < 6; i++) {
            rows.add(member(n, i < 3 ? "A-01" : "A-02", n * 10 + i, i % 3 == 0));
            rows.add(certificate(n * 10 + i));
        }
        return rows;
    }

    byte[] workbook(List<? extends RosterRow> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sink = new WorkbookSink(out, in(() -> app.getBean(ZoneRosters.class).codes()), RosterWords.in(Locale.SIMPLIFIED_CHINESE))) {
            for (RosterSheet sheet : RosterSheet.values()) {
                if (rows.stream().noneMatch(row -> row.sheet() == sheet)) continue;
                sink.sheet(sheet);
                for (RosterRow row : rows) {
                    if (row.sheet() == sheet) sink.row(row);
                }
            }
        }
        return out.toByteArray();
    }

    // how it is brought

    HttpResponse<byte[]> upload(CurrentUser user, String name, byte[] content) {
        return send(FileForm.post(request(user, "/imports"), "files", name, content));
    }

    HttpResponse<byte[]> upload(CurrentUser user, Map<String, byte[]> files) {
        return send(FileForm.post(request(user, "/imports"), "files", files));
    }

    HttpResponse<byte[]> get(CurrentUser user, String path) {
        return send(request(user, path).GET());
    }

    HttpResponse<byte[]> post(CurrentUser user, String path, String json) {
        return send(request(user, path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(CurrentUser user, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + path))
                .header("Accept", "application/json").header("Authorization", "Bearer " + token(user));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    /** Uploaded and read: what the page would show. */
    JsonNode bring(CurrentUser user, byte[] content) {
        var answer = upload(user, "roster.xlsx", content);
        if (answer.statusCode() != 201) throw new AssertionError(answer.statusCode() + " " + text(answer));
        return settled(user, UUID.fromString(json(answer).get("id").asString()));
    }

    JsonNode apply(CurrentUser user, JsonNode page, String mode, @Nullable String more) {
        var id = id(page);
        var answer = post(user, "/imports/" + id + "/application", "{\"mode\": \"" + mode + "\"" + (more == null ? "" : ", " + more) + "}");
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + " " + text(answer));
        return settled(user, id);
    }

    JsonNode settled(CurrentUser user, UUID id) {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> json(get(user, "/imports/" + id)),
                page -> !ImportState.valueOf(state(page)).running());
    }

    static UUID id(JsonNode page) {
        return UUID.fromString(page.get("found").get("id").asString());
    }

    static String state(JsonNode page) {
        return page.get("found").get("state").asString();
    }

    /** {@code added+changed=unchanged!bad} of all sheets. */
    static String counts(JsonNode page) {
        int[] sums = new int[4];
        for (JsonNode count : page.get("found").get("counts")) {
            sums[0] += count.get("added").asInt();
            sums[1] += count.get("changed").asInt();
            sums[2] += count.get("unchanged").asInt();
            sums[3] += count.get("bad").asInt();
        }
        return sums[0] + "+" + sums[1] + "=" + sums[2] + "!" + sums[3];
    }
}

package org.millwright.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.millwright.demo.DemoZone;

/**
 * The application under load on a zone of many crews: one process for it, this one for the users, on the same machine. Prints a line a route and number of users;
 * for the JSON select also the rate of the same SQL by bare JDBC over as many connections, in the same run.
 */
public final class HttpBench {

    private static final Pattern TOKEN = Pattern.compile("mw_[a-z0-9]+_[A-Za-z0-9_-]{43}");
    /** What a program asks for most cheaply: one row by an index. */
    private static final String UNREAD = "select count(*) from notice where zone_id = ? and membership_id = ? and read_at is null";

    /** What {@code Installers.listInstallers} asks for a text: how many there are, and a page of them. */
    private static final String FOUND = """
             from installer i where zone_id = ? and (? = '' or concat_ws(' ', name, address, credit_code) ilike '%' || ? || '%')
             and (cast(? as date) is null or not exists (select 1 from safety_licence s where s.zone_id = i.zone_id and s.installer_id = i.id
                 and coalesce(s.valid_from, ?) <= ? and s.valid_to >= ?))""";
    private static final String TEXT = "海岳";

    private static final List<String> LOGINS = List.of("company", "installer", "lead", "member", "officer", "health", "inspector", "logistics", "commissioner", "guard", "expert",
            "policy", "department", "driver", "admin", "operator");

    private HttpBench() {}

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments, "crews", "users", "seconds", "data");
        int crews = options.number("crews", 100_000);
        var home = Path.of(System.getProperty("millwright.home", "."));
        var data = Path.of(options.text("data", home.resolve("benchmarks/target/zone-" + crews).toString()));
        int port = freePort();
        var application = start(home, data, port, crews);
        try {
            var base = URI.create("http://127.0.0.1:" + port);
            awaitReady(base, application);
            measure(base, data, options);
        } finally {
            application.destroy();
            application.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static void measure(URI base, Path data, Options options) throws Exception {
        int seconds = options.number("seconds", 10);
        var officer = new Browser(base);
        officer.signIn("officer", DemoZone.PASSWORD);
        var company = new Browser(base);
        company.signIn("company", DemoZone.PASSWORD);
        var demand = first(company.page("/demands?state=published"), "/demands/([0-9a-f-]{36})\"");
        var crew = first(officer.page("/crews"), "/crews/([0-9a-f-]{36})\"");
        var ranking = "/demands/" + demand + "/ranking";
        awaitRanking(company, ranking);
        var token = token(officer);
        System.out.println("route,concurrency,req_s,p50_ms,p99_ms,db_req_s");
        for (int users : options.numbers("users", "1,20")) {
            print("sign-in page", users, Load.of(users, seconds, () -> page(new Browser(base), "/sign-in")), "");
            print("sign-in", users, Load.of(users, seconds, signingIn(base)), "");
            print("home", users, Load.of(users, seconds, () -> page(signedIn(base, "company"), "/")), "");
            print("demand list", users, Load.of(users, seconds, () -> page(signedIn(base, "company"), "/demands")), "");
            print("ranking page", users, Load.of(users, seconds, () -> page(signedIn(base, "company"), ranking)), "");
            print("crew page", users, Load.of(users, seconds, () -> page(signedIn(base, "officer"), "/crews/" + crew)), "");
            var found = "/installers?q=" + URLEncoder.encode(TEXT, StandardCharsets.UTF_8);
            print("json select", users, Load.of(users, seconds, program(base, found, token)), rate(bareJdbc(data, users, seconds, HttpBench::searching)));
            print("json one row", users, Load.of(users, seconds, program(base, "/notices/unread", token)), rate(bareJdbc(data, users, seconds, HttpBench::counting)));
        }
    }

    /** The roster is read when the application starts; until then the page asks the reader to wait. */
    private static void awaitRanking(Browser company, String path) throws Exception {
        for (int waited = 0; waited < 120; waited++) {
            try {
                if (!company.page(path).contains("name=\"crews\"")) throw new IllegalStateException("no crew is ranked at " + path);
                return;
            } catch (IOException notYet) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        throw new IOException("no ranking after two minutes: " + path);
    }

    /** A person each: many at once under one login would be taken for guessing. */
    private static Callable<Load.Step> signingIn(URI base) {
        var next = new AtomicInteger();
        return () -> {
            var login = LOGINS.get(next.getAndIncrement() % LOGINS.size());
            return () -> new Browser(base).signIn(login, DemoZone.PASSWORD);
        };
    }

    private static Load.Step page(Browser browser, String path) {
        return () -> browser.page(path);
    }

    private static Browser signedIn(URI base, String login) throws Exception {
        var browser = new Browser(base);
        browser.signIn(login, DemoZone.PASSWORD);
        return browser;
    }

    private static String token(Browser officer) throws Exception {
        var shown = officer.submit(officer.page("/account"), "/account/tokens", Map.of("tokenName", "bench", "scopes[0]", "notice:read", "scopes[1]", "directory:read", "days", "1"), 201);
        var token = TOKEN.matcher(shown);
        if (!token.find()) throw new IOException("no token on the page");
        return token.group();
    }

    private static Callable<Load.Step> program(URI base, String path, String token) {
        return () -> {
            var program = new Browser(base);
            return () -> program.json(path, token);
        };
    }

    private static String rate(Load load) {
        return String.format(Locale.ROOT, "%.1f", load.perSecond());
    }

    private interface Bare {
        Load.Step on(Connection connection) throws SQLException;
    }

    /** The select of a JSON route, through the application's own role, zone set once a connection. */
    private static Load bareJdbc(Path data, int users, int seconds, Bare bare) throws Exception {
        int port = Integer.parseInt(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).get(3).strip());
        var login = new Properties();
        login.setProperty("user", "millwright_app");
        login.setProperty("password", Files.readString(data.resolve("postgres/app.password")).strip());
        List<AutoCloseable> open = new ArrayList<>();
        try {
            return Load.of(users, seconds, () -> {
                var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/millwright", login);
                open.add(connection);
                try (var zone = connection.prepareStatement("select set_config('app.zone', ?, false)")) {
                    zone.setString(1, DemoZone.ID.toString());
                    zone.execute();
                }
                return bare.on(connection);
            });
        } finally {
            for (var connection : open) connection.close();
        }
    }

    private static Load.Step counting(Connection connection) throws SQLException {
        var membership = membership(connection, "officer");
        var select = connection.prepareStatement(UNREAD);
        return () -> {
            select.setObject(1, DemoZone.ID);
            select.setObject(2, membership);
            readAll(select);
        };
    }

    private static Load.Step searching(Connection connection) throws SQLException {
        var count = connection.prepareStatement("select count(*)" + FOUND);
        var page = connection.prepareStatement("select i.*" + FOUND + " order by name, id limit 20 offset 0");
        return () -> {
            for (var select : List.of(count, page)) {
                select.setObject(1, DemoZone.ID);
                select.setString(2, TEXT);
                select.setString(3, TEXT);
                for (int day = 4; day <= 7; day++) select.setNull(day, Types.DATE);
                readAll(select);
            }
        };
    }

    private static void readAll(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            while (rows.next()) for (int column = rows.getMetaData().getColumnCount(); column > 0; column--) rows.getObject(column);
        }
    }

    private static UUID membership(Connection connection, String login) throws SQLException {
        try (var select = connection.prepareStatement("select m.id from membership m join account a on a.id = m.account_id where m.zone_id = ? and a.login = ?")) {
            select.setObject(1, DemoZone.ID);
            select.setString(2, login);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private static void print(String route, int users, Load load, String database) {
        System.out.println(route + "," + users + "," + load.csv() + "," + database);
    }

    private static String first(String page, String pattern) throws IOException {
        var found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) throw new IOException("not on the page: " + pattern);
        return found.group(1);
    }

    private static Process start(Path home, Path data, int port, int crews) throws IOException {
        Files.createDirectories(data);
        Path jar;
        try (var jars = Files.newDirectoryStream(home.resolve("app/target"), "app-*-exec.jar")) {
            jar = jars.iterator().next();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:+UseSerialGC", "-Xmx4g", "-jar", jar.toString(), "--port", Integer.toString(port), "--data", data.toString(),
                "--millwright.demo.crews=" + crews).redirectErrorStream(true).redirectOutput(data.resolve("application.log").toFile()).start();
    }

    private static void awaitReady(URI base, Process application) throws Exception {
        for (int waited = 0; waited < 1200; waited++) {
            if (!application.isAlive()) throw new IOException("the application did not start; see application.log in the data folder");
            try {
                new Browser(base).health();
                return;
            } catch (IOException notYet) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        throw new IOException("the application was not ready after 20 minutes");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

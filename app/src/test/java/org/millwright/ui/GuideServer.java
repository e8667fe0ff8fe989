package org.millwright.ui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Serves the style guide with its static files, under the product's content security policy, without the rest of the application.
 * {@code main} keeps it running for a look by eye.
 */
final class GuideServer implements AutoCloseable {

    static final String POLICY = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:";
    static final Instant NOW = Instant.parse("2026-11-24T08:20:00Z");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource messages = messages();
    private final HttpServer server;
    final List<String> posted = new CopyOnWriteArrayList<>();

    GuideServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static void main(String[] args) throws Exception {
        System.out.println(new GuideServer(args.length == 0 ? 0 : Integer.parseInt(args[0])).address());
        Thread.currentThread().join();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static MessageSource messages() {
        var source = new ReloadableResourceBundleMessageSource();
        source.setBasenames("classpath:messages/ui", "classpath:messages/http");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/sample/save")) {
                posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                send(exchange, "application/json", "{\"version\":2}".getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/guide") || path.equals("/phone") || path.equals("/sign-in")) {
                send(exchange, "text/html; charset=utf-8", page(path, exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8));
            } else {
                sendFile(exchange, path);
            }
        }
    }

    private String page(String path, @Nullable String query) {
        boolean english = query != null && query.contains("lang=en");
        boolean elder = query != null && query.contains("elder=1");
        var words = new Words(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, messages, ZoneId.of("Asia/Shanghai"), NOW);
        var errors = path.equals("/guide") ? new FormErrors(List.of(
                new FieldError("plate", english ? "Plate \"鲁K·7D26\" is one character short: 7, new-energy 8" : "车牌“鲁K·7D26”少 1 位，应为 7 位（新能源 8 位）", "鲁K·7D26"),
                new FieldError("arrival", english ? "Arrival 11-24 20:00 is less than 24 h ahead; earliest 11-25 16:20" : "到达时间 11-24 20:00 不足 24 小时，最早 11-25 16:20", "2026-11-24T20:00"))) : FormErrors.NONE;
        var visit = new Visit(path, Map.of(), "token", () -> UUID.randomUUID().toString(), "1", elder, new Flash(Tone.OK, "ui.copied", List.of()), errors);
        var output = new StringOutput();
        templates.render(Map.of("/guide", "ui/guide.jte", "/phone", "ui/guidePhone.jte", "/sign-in", "ui/guideSignIn.jte").get(path),
                new Ui(words, path.equals("/sign-in") ? Shell.EMPTY : shell(english), visit), output);
        return output.toString();
    }

    private static Shell shell(boolean english) {
        var groups = List.of(
                new NavGroup(null, List.of(new NavItem("ui.today", "#", "layout-dashboard", 0, false))),
                new NavGroup("nav.match", List.of(new NavItem("ui.chart", "#", "target-arrow", 3, true), new NavItem("ui.table", "#", "send", 2, false))),
                new NavGroup("nav.base", List.of(new NavItem("ui.zone", "#", "users", 12, false), new NavItem("ui.map", "#", "map", 0, false))));
        var tabs = List.of(new NavItem("ui.today", "#", "home", 0, true), new NavItem("ui.table", "#", "checklist", 2, false), new NavItem("ui.chart", "#", "camera", 0, false),
                new NavItem("ui.map", "#", "video", 0, false), new NavItem("ui.account", "#", "user", 0, false));
        var chips = List.of(new HeaderChip("shield-half", english ? "Level II" : "管控 Ⅱ 级", english ? "strict, since 11-12" : "较严，11-12 起", Tone.ATTENTION, "#"),
                new HeaderChip("file-certificate", "", english ? "Protocol, edition 7" : "指南第 7 版", null, "#"));
        return new Shell(new Signed(english ? "Sun Li" : "孙莉", "ui.menu", english ? "Donghao Heavy" : "东昊重工", english ? "Yantai High-tech Zone" : "烟台高新区", english ? "SL" : "孙", 2), groups, tabs, chips, null, "37.5,121.4");
    }

    private static void sendFile(HttpExchange exchange, String path) throws IOException {
        String folder = path.startsWith("/webjars/") ? "/META-INF/resources" : path.startsWith("/sample/") ? "/ui" : "/static";
        try (var in = GuideServer.class.getResourceAsStream(folder + path)) {
            if (in == null || path.equals("/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String type = switch (path.substring(path.lastIndexOf('.') + 1)) {
                case "css" -> "text/css; charset=utf-8";
                case "js" -> "text/javascript; charset=utf-8";
                case "svg" -> "image/svg+xml";
                case "woff2" -> "font/woff2";
                default -> "application/json";
            };
            send(exchange, type, in.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Behind a proxy on this machine that ends TLS, and before anybody else who says they are one. */
@MillwrightTest
class ProxyTest {

    private static final String[] BY_TLS = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9"};

    @Autowired TestDatabase database;
    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    @Test
    void cookiesAreSecureAndTheBrowserIsToldToStayWithTls() throws Exception {
        var behind = from("127.0.0.1", "/sign-in", BY_TLS);
        assertThat(behind.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(behind.headers().firstValue("Strict-Transport-Security")).isPresent();
        var direct = from("127.0.0.1", "/sign-in");
        assertThat(direct.headers().allValues("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(direct.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void oneTimeLinksLeadThroughTheProxy() {
        var zone = SampleZone.make(app);
        var administrator = zone.visitor(port, Role.ADMINISTRATOR);
        var answer = administrator.send("/users/" + zone.person(Role.COMPANY).accountId() + "/password-link", request -> request.headers(BY_TLS)
                .header("Accept", Visitor.JSON).header("X-CSRF-TOKEN", administrator.csrf()).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"https://127.0.0.1/password/");
    }

    @Test
    void failuresCountForTheReadersAddressNotTheProxys() throws Exception {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.send("/sign-in", request -> Visitor.form(request.header("Accept", Visitor.HTML).header("X-Forwarded-For", "198.51.100.7, 203.0.113.77"),
                java.util.Map.of("login", "nobody.here", "password", "not a password"), visitor.csrf()));
        assertThat(failuresOf("203.0.113.77")).as("whom the proxy has seen").isEqualTo(1);
        assertThat(failuresOf("198.51.100.7")).as("whom that one claims to speak for").isZero();
    }

    @Test
    void metricsAreForThisMachineAndNotForThoseBehindTheProxy() throws Exception {
        assertThat(from("127.0.0.1", "/actuator/prometheus").statusCode()).isEqualTo(200);
        for (var claimed : new String[] {"203.0.113.9", "127.0.0.1", "::1"}) {
            assertThat(from("127.0.0.1", "/actuator/prometheus", "X-Forwarded-For", claimed).statusCode()).as(claimed).isIn(401, 403, 404);
        }
        assertThat(from("127.0.0.1", "/actuator/prometheus", "X-Forwarded-Proto", "https").statusCode()).isIn(401, 403, 404);
        assertThat(from("127.0.0.1", "/actuator/health", BY_TLS).statusCode()).isEqualTo(200);
    }

    /** 127.0.0.2 stands for any peer that is not in server.tomcat.remoteip.internal-proxies. */
    @Test
    void whoIsNoProxyOfOursIsNotBelieved() throws Exception {
        var spoofed = from("127.0.0.2", "/sign-in", BY_TLS);
        assertThat(spoofed.headers().allValues("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(spoofed.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(from("127.0.0.2", "/actuator/prometheus", "X-Forwarded-For", "127.0.0.1").statusCode()).isIn(401, 403, 404);
        assertThat(from("127.0.0.2", "/actuator/prometheus").statusCode()).isIn(401, 403, 404);
    }

    private HttpResponse<String> from(String address, String path, String... headers) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "*/*");
            if (headers.length > 0) request.headers(headers);
            if (!path.startsWith("/actuator")) request.setHeader("Accept", Visitor.HTML);
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private int failuresOf(String address) throws Exception {
        var subject = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(("address:" + address).getBytes(StandardCharsets.UTF_8)));
        return database.superuser().sql("select coalesce(sum(failures), 0) from sign_in_failure where subject = :subject").param("subject", subject).query(Integer.class).single();
    }
}

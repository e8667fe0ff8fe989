package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.RunningMillwright;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@MillwrightTest
@Tag("both")
@Tag("slow")
class BootTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @LocalServerPort
    int port;

    @Test
    void worksAsARoleThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("millwright_app");
        assertThat(database.superuser().sql("select distinct tableowner from pg_tables where schemaname = 'public'").query(String.class).list())
                .containsExactly("millwright_owner");
    }

    @Test
    void tellsItsHealth() throws Exception {
        for (var probe : List.of("liveness", "readiness")) {
            assertThat(get("/actuator/health/" + probe)).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void runsASecondNodeOnTheSameDatabase() {
        try (var second = RunningMillwright.on(database)) {
            assertThat(second.at("/").getPort()).isNotEqualTo(port);
            assertThat(second.bean(Environment.class).matchesProfiles("test")).as("settings come early enough for profiles").isTrue();
            assertThat(second.bean(JdbcClient.class).sql("select current_database()").query(String.class).single()).isEqualTo(database.name());
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}

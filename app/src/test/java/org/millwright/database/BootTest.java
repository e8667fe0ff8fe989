package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MillwrightTest
@Tag("both")
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
        assertThat(jdbc.sql("select tablename from pg_tables where schemaname = 'public' and tableowner = current_user").query(String.class).list()).isEmpty();
        assertThat(database.superuser().sql("select count(*) from pg_tables where schemaname = 'public' and tableowner = 'millwright_owner'")
                .query(Integer.class).single()).isPositive();
    }
}

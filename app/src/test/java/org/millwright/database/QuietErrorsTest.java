package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL would quote the row that failed, in our exceptions and in its own log. */
@MillwrightTest
@Tag("both")
class QuietErrorsTest {

    @Autowired JdbcClient db;
    @Autowired TestDatabase database;
    @Autowired JdbcConnectionDetails app;
    @Autowired FlywayConnectionDetails owner;

    @Test
    void aRowThatFailsIsNotQuotedInTheException() {
        var failure = catchThrowable(() -> db.sql("insert into account (id, login, name, locale, created_at) values (gen_random_uuid(), :login, :name, 'xx', now())")
                .param("login", "wang.haitao").param("name", "王海涛").update());
        var messages = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).map(Throwable::getMessage).collect(Collectors.joining(" "));
        assertThat(messages).contains("account_locale_check").doesNotContain("王海涛").doesNotContain("wang.haitao");
    }

    @Test
    void norOnTheOwnersConnection() {
        assertThat(app.getJdbcUrl()).contains("logServerErrorDetail=false");
        assertThat(owner.getJdbcUrl()).contains("logServerErrorDetail=false");
    }

    @Test
    void norInTheEmbeddedServersLog() {
        assertThat(database.superuser().sql("show log_error_verbosity").query(String.class).single()).isEqualTo("terse");
    }
}

package org.millwright.database;

import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A process of its own that starts the embedded PostgreSQL as the application does, writes numbers one by one, and says each
 * as soon as the commit has returned. It goes on until it is killed.
 */
final class AcknowledgedWrites {

    private AcknowledgedWrites() {
    }

    public static void main(String[] arguments) {
        var postgres = EmbeddedPostgres.start(new DataFolder(Path.of(arguments[0])), PostgresBinaries.unpackedIn(TestServer.BINARIES), List.of());
        var login = postgres.superuser("postgres");
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(login.url(), login.user(), login.password(), true));
        jdbc.sql("create table written (number int primary key)").update();
        System.out.println("watchdog " + postgres.watchdog().pid());
        for (var number = 1; ; number++) {
            jdbc.sql("insert into written values (?)").param(number).update();
            System.out.println(number);
        }
    }
}

package org.millwright.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Our logins in Spring Boot's words. */
final class ConnectionDetails {

    private ConnectionDetails() {
    }

    static JdbcConnectionDetails application(Login login) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }

            @Override
            public String getJdbcUrl() {
                return withoutDetail(login.url());
            }
        };
    }

    static FlywayConnectionDetails owner(Login login) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }

            @Override
            public String getJdbcUrl() {
                return withoutDetail(login.url());
            }
        };
    }

    /** PostgreSQL's details quote the row that failed, and with it people's data: they would stand in the message of every exception. */
    private static String withoutDetail(String url) {
        return url.contains("logServerErrorDetail=") ? url : url + (url.contains("?") ? "&" : "?") + "logServerErrorDetail=false";
    }
}

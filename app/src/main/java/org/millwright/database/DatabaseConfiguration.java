package org.millwright.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** With {@code spring.datasource.url} somebody else's database, without it our own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${millwright.data-dir:data}") Path root) {
        return new DataFolder(root);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseGiven.class)
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(DataFolder folder) {
            return EmbeddedDatabase.start(folder);
        }

        @Bean
        JdbcConnectionDetails applicationLogin(EmbeddedDatabase database) {
            return ConnectionDetails.application(database.app(EmbeddedDatabase.NAME));
        }

        @Bean
        FlywayConnectionDetails ownerLogin(EmbeddedDatabase database) {
            return ConnectionDetails.owner(database.owner(EmbeddedDatabase.NAME));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseGiven.class)
    static class External {

        /** Everything that touches the database depends on this bean, so that a bad setting is named before anything runs. */
        @Bean
        JdbcConnectionDetails applicationLogin(Environment settings) {
            var database = ExternalDatabase.from(settings);
            database.check();
            return ConnectionDetails.application(database.app());
        }

        @Bean
        FlywayConnectionDetails ownerLogin(Environment settings) {
            return ConnectionDetails.owner(ExternalDatabase.from(settings).owner());
        }
    }

    static class DatabaseGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().containsProperty(ExternalDatabase.URL);
        }
    }

    static class NoDatabaseGiven extends DatabaseGiven {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}

package org.millwright;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.millwright.database.StartupRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What Millwright does once instead of serving, by {@code --millwright.command=…}: it then listens on no port, runs no jobs and makes no demo zone. */
@Configuration(proxyBeanMethods = false)
class Commands {

    static final String SETTING = "millwright.command";

    static final Set<String> KNOWN = Collections.unmodifiableSet(new TreeSet<>(Set.of("accept-audit-head", "verify-audit", "rotate-keys")));

    /** @return the settings a command needs, stronger than all others; empty when it is to serve */
    static Optional<Map<String, Object>> settings(Environment environment) {
        var command = environment.getProperty(SETTING);
        if (command == null) return Optional.empty();
        if (!KNOWN.contains(command)) {
            throw new StartupRefused("unknown command %s=%s: known are %s".formatted(SETTING, command, String.join(", ", KNOWN)));
        }
        return Optional.of(Map.of("server.port", "-1", "millwright.demo", "false"));
    }

    /** The scheduler itself stays, for others ask it to remember jobs; nobody starts it. */
    @Bean
    @ConditionalOnProperty(SETTING)
    DbSchedulerStarter noJobs() {
        return () -> {};
    }
}

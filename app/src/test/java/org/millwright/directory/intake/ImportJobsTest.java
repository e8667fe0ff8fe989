package org.millwright.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class ImportJobsTest {

    /** As the application is shipped, not as tests run it. */
    @Test
    void theWorkOfANodeThatDiedIsTakenUpWithinAboutAMinute() throws IOException {
        var shipped = new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yml"));
        var settings = new Binder(shipped.stream().map(ConfigurationPropertySource::from).toList()).bindOrCreate("db-scheduler", DbSchedulerProperties.class);
        assertThat(settings.getHeartbeatInterval().multipliedBy(settings.getMissedHeartbeatsLimit()).plus(settings.getPollingInterval())).isLessThan(Duration.ofSeconds(75));
    }
}

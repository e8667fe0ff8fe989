package org.millwright;

import java.util.Map;
import org.millwright.database.StartupRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts everything: on a database of our own with a demo zone, or, given {@code spring.datasource.*}, in earnest and empty. */
@SpringBootApplication
public class Millwright {

    public static void main(String[] arguments) {
        try {
            application(settings(arguments)).run();
        } catch (RuntimeException e) {
            System.exit(1);     // reported already, by StartupFailure or by Spring Boot
        }
    }

    private static Map<String, Object> settings(String... arguments) {
        try {
            return CommandLine.settings(arguments);
        } catch (StartupRefused e) {
            System.err.println("millwright: " + e.getMessage());
            System.exit(1);
            throw e;
        }
    }

    /** @param settings stronger than files and environment */
    public static SpringApplication application(Map<String, Object> settings) {
        var application = new SpringApplication(Millwright.class);
        application.addListeners(new GivenSettings(settings));
        application.addInitializers(context -> chooseForm(context.getEnvironment(), settings));
        return application;
    }

    private static void chooseForm(ConfigurableEnvironment environment, Map<String, Object> given) {
        var demo = !environment.containsProperty("spring.datasource.url");
        environment.getPropertySources().addLast(new MapPropertySource("millwright-form", Map.of("millwright.demo", demo)));
        environment.getPropertySources().addFirst(new MapPropertySource("millwright-tls", Tls.settings(environment, given)));
        Commands.settings(environment).ifPresent(settings -> environment.getPropertySources().addFirst(new MapPropertySource("millwright-command", settings)));
    }

    /** First of all listeners, so that the settings may choose profiles, further files and logging. */
    private record GivenSettings(Map<String, Object> settings) implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("millwright-settings", settings));
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}

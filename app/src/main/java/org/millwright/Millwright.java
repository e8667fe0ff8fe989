package org.millwright;

import java.util.Map;
import org.millwright.database.StartupRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts everything: on a database of our own with a demo zone, or, given {@code spring.datasource.*}, in earnest and empty. */
@SpringBootApplication
public class Millwright {

    public static void main(String[] arguments) {
        try {
            application(CommandLine.settings(arguments)).run();
        } catch (StartupRefused e) {
            refuse(e.getMessage());
        } catch (RuntimeException e) {
            System.exit(1);     // reported already, by StartupFailure or by Spring Boot
        }
    }

    /** @param settings stronger than files and environment */
    public static SpringApplication application(Map<String, Object> settings) {
        var application = new SpringApplication(Millwright.class);
        ApplicationListener<ApplicationEnvironmentPreparedEvent> prepare = event -> prepare(event.getEnvironment(), settings);
        application.addListeners(prepare);
        return application;
    }

    private static void prepare(ConfigurableEnvironment environment, Map<String, Object> settings) {
        environment.getPropertySources().addFirst(new MapPropertySource("millwright-settings", settings));
        var demo = !environment.containsProperty("spring.datasource.url");
        environment.getPropertySources().addLast(new MapPropertySource("millwright-form", Map.of("millwright.demo", demo)));
    }

    private static void refuse(String message) {
        System.err.println("millwright: " + message);
        System.exit(1);
    }
}

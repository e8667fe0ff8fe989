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
            application(CommandLine.settings(arguments)).run();
        } catch (StartupRefused e) {
            refuse(e);
        } catch (RuntimeException e) {
            System.exit(1);     // reported already, by StartupFailure or by Spring Boot
        }
    }

    /** @param settings stronger than files and environment */
    public static SpringApplication application(Map<String, Object> settings) {
        var application = new SpringApplication(Millwright.class);
        application.addListeners(new GivenSettings(settings));
        application.addInitializers(context -> chooseForm(context.getEnvironment()));
        return application;
    }

    private static void chooseForm(ConfigurableEnvironment environment) {
        var demo = !environment.containsProperty("spring.datasource.url");
        environment.getPropertySources().addLast(new MapPropertySource("millwright-form", Map.of("millwright.demo", demo)));
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

    private static void refuse(StartupRefused refused) {
        System.err.println("millwright: " + refused.getMessage());
        System.exit(1);
    }
}

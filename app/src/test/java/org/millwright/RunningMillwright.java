package org.millwright;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.millwright.database.TestDatabase;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One more node, started as {@code main} does it: for stories of several nodes on one database, and of restarts. */
public final class RunningMillwright implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningMillwright(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningMillwright on(TestDatabase database) {
        return on(database, Map.of());
    }

    public static RunningMillwright on(TestDatabase database, Map<String, Object> more) {
        return on(database, more, context -> { });
    }

    private static RunningMillwright on(TestDatabase database, Map<String, Object> more, ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        var settings = new LinkedHashMap<>(database.settings());
        settings.put("server.port", "0");
        settings.put("spring.profiles.active", "test");
        settings.put("millwright.data-dir", database.scratchFolder().toString());
        settings.putAll(more);
        var application = Millwright.application(settings);
        application.addInitializers(initializer);
        return new RunningMillwright(application.run());
    }

    /** With an answer of the test's own in the place of the application's bean of that name. */
    public static RunningMillwright with(TestDatabase database, String bean, Object answers) {
        return on(database, Map.of(), context -> context.addBeanFactoryPostProcessor(beans -> {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition(bean);
            beans.registerSingleton(bean, answers);
        }));
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:%s%s".formatted(context.getEnvironment().getProperty("local.server.port"), path));
    }

    public ApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

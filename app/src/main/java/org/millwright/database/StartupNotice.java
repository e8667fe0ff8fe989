package org.millwright.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the address, and below it whatever the modules contribute. */
@Component
class StartupNotice {

    private final Environment settings;
    private final ObjectProvider<StartupLine> contributions;

    StartupNotice(Environment settings, ObjectProvider<StartupLine> contributions) {
        this.settings = settings;
        this.contributions = contributions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var text = new StringBuilder("%nMillwright  %s%n".formatted(address()));
        contributions.orderedStream().flatMap(contribution -> contribution.lines().stream())
                .forEach(line -> text.append(line).append(System.lineSeparator()));
        System.out.println(text);
    }

    private String address() {
        var host = settings.getProperty("server.address", "127.0.0.1");
        var scheme = settings.containsProperty("server.ssl.bundle") || settings.containsProperty("server.ssl.key-store") ? "https" : "http";
        return "%s://%s:%s".formatted(scheme, host.contains(":") ? "[" + host + "]" : host, settings.getProperty("local.server.port"));
    }
}

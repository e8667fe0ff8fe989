package org.millwright.database;

import java.util.List;
import java.util.stream.Stream;
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
        var addresses = addresses();
        var text = new StringBuilder("%nMillwright  %s%n".formatted(addresses.getFirst()));
        addresses.stream().skip(1).forEach(address -> text.append("            ").append(address).append(System.lineSeparator()));
        var authority = settings.getProperty("millwright.tls.authority");
        if (authority != null) text.append("Phones are to trust this certificate once: ").append(authority).append(System.lineSeparator());
        contributions.orderedStream().flatMap(contribution -> contribution.lines().stream())
                .forEach(line -> text.append(line).append(System.lineSeparator()));
        System.out.println(text);
    }

    /** Where it listens; on every address of the machine, this machine's own comes first, for links are made of it. */
    private List<String> addresses() {
        var host = settings.getProperty("server.address", "127.0.0.1");
        if (!host.equals("0.0.0.0") || !settings.containsProperty("millwright.tls.authority")) return List.of(address(host));
        return Stream.concat(Stream.of("127.0.0.1"), TlsCertificate.addresses().stream()).map(this::address).toList();
    }

    private String address(String host) {
        var scheme = settings.containsProperty("server.ssl.bundle") || settings.containsProperty("server.ssl.key-store") ? "https" : "http";
        return "%s://%s:%s".formatted(scheme, host.contains(":") ? "[" + host + "]" : host, settings.getProperty("local.server.port"));
    }
}

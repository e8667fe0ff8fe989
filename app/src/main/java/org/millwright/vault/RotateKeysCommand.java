package org.millwright.vault;

import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zones;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --millwright.command=rotate-keys}: a new master key, new data keys, every encrypted value written anew; then the application ends. */
@Component
@ConditionalOnProperty(name = "millwright.command", havingValue = "rotate-keys")
class RotateKeysCommand implements ApplicationRunner {

    private final KeyRotation rotation;
    private final Zones zones;
    private final ConfigurableApplicationContext application;

    RotateKeysCommand(KeyRotation rotation, Zones zones, ConfigurableApplicationContext application) {
        this.rotation = rotation;
        this.zones = zones;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.out.println("new master key: " + rotation.rotateMaster());
        for (var zone : zones.listZones()) {
            CurrentZone.run(zone.id(), () -> System.out.printf("%s: %d values written anew%n", zone.code(), rotation.rotateZone()));
        }
        System.exit(SpringApplication.exit(application, () -> 0));
    }
}

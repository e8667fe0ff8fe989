package org.millwright.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.millwright.ChildNode;
import org.millwright.Millwright;
import org.millwright.SampleZone;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.context.ConfigurableApplicationContext;

/** A process of its own with a zone that has a gate and a guard; it says where it listens and who may sign in. Its arguments are settings, {@code name=value}. */
final class GateNode {

    private static final String SAID = "gate-node";

    private GateNode() {}

    /** What a node has said: the guard's membership and sign-in name, and the gate. */
    record Set(UUID zone, UUID guard, String login, UUID gate) {}

    public static void main(String[] arguments) throws Exception {
        var app = Millwright.application(ChildNode.settings(arguments)).run();
        var folder = Path.of(app.getEnvironment().getRequiredProperty("millwright.data-dir"));
        if (!Files.exists(folder.resolve(SAID))) say(folder.resolve(SAID), setUp(app));
        say(folder.resolve("port"), app.getEnvironment().getRequiredProperty("local.server.port"));
        new CountDownLatch(1).await();
    }

    private static String setUp(ConfigurableApplicationContext app) {
        var zone = SampleZone.make(app);
        var guard = zone.person(Role.GUARD);
        var gate = new Gate(Ids.next(), "Gate", Gate.Kind.ZONE, Gate.Asks.ANY, null, "", zone.inside(() -> app.getBean(java.time.Clock.class).instant()), null);
        zone.inside(() -> {
            app.getBean(Gates.class).open(gate);
            app.getBean(Bundles.class).refresh();
            return true;
        });
        return String.join(" ", zone.zone().id().toString(), guard.membershipId().toString(), guard.login(), gate.id().toString());
    }

    private static void say(Path file, String text) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static Set set(Path folder) throws IOException {
        var said = Files.readString(folder.resolve(SAID)).split(" ");
        return new Set(UUID.fromString(said[0]), UUID.fromString(said[1]), said[2], UUID.fromString(said[3]));
    }
}

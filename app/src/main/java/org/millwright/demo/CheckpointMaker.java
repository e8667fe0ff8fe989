package org.millwright.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.checkpoint.Bundles;
import org.millwright.checkpoint.Gate;
import org.millwright.checkpoint.GateDevice;
import org.millwright.checkpoint.GateDevices;
import org.millwright.checkpoint.Gates;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.checkpoint.PassContent;
import org.millwright.checkpoint.PassOrder;
import org.millwright.checkpoint.PassSubject;
import org.millwright.checkpoint.Passes;
import org.millwright.checkpoint.ScanBatch;
import org.millwright.checkpoint.ScanIntake;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.Ids;
import org.springframework.stereotype.Component;

/** Two gates, passes in every state and what the gates saw of them; a copied one is among them, so that there is an alert to look into. */
@Component
class CheckpointMaker {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Gates gates;
    private final GateDevices devices;
    private final Passes passes;
    private final Bundles bundles;
    private final ScanIntake intake;
    private final Clock clock;

    CheckpointMaker(Gates gates, GateDevices devices, Passes passes, Bundles bundles, ScanIntake intake, Clock clock) {
        this.gates = gates;
        this.devices = devices;
        this.passes = passes;
        this.bundles = bundles;
        this.intake = intake;
        this.clock = clock;
    }

    /** @param lead, member, driver accounts that carry passes */
    void make(CurrentUser guard, UUID lead, UUID member, UUID driver, UUID installer) {
        var laishan = open("莱山口 2 号道");
        var airport = open("机场路口 1 号道");
        bundles.refresh();
        var now = clock.instant();
        var first = person("于振海", "370613198803021516", lead, installer, now, now.plus(HOUR.multipliedBy(12)));
        var second = person("姜文斌", "37061319900714083X", member, installer, now, now.plus(HOUR.multipliedBy(12)));
        person("丛海峰", "370613198211250017", null, installer, now.plus(HOUR.multipliedBy(24)), now.plus(HOUR.multipliedBy(36)));
        var revoked = person("宋立新", "370613197909060035", null, installer, now, now.plus(HOUR.multipliedBy(12)));
        passes.revoke(revoked.id(), "行程填报有误，另行报备");
        var truck = passes.issue(new PassOrder(subject(), PassContent.vehicle("370613000318", "鲁K7D268", "鲁K612挂", "G18 莱山口—海兴路—东昊 3#"), now, now.plus(HOUR.multipliedBy(24)),
                driver, null));
        new Phone(guard, laishan, "莱山口值守手机").send(now, List.of(new Seen(first, 50, "VALID", null, "LET_IN"), new Seen(truck, 46, "VALID", null, "LET_IN"),
                new Seen(revoked, 31, "REVOKED", "PASS_REVOKED", "TURNED_AWAY"), new Seen(second, 12, "VALID", null, "LET_IN")));
        new Phone(guard, airport, "机场路口值守手机").send(now, List.of(new Seen(second, 8, "VALID", null, "CALLED")));
    }

    private Gate open(String name) {
        var gate = new Gate(Ids.next(), name, Gate.Kind.ZONE, Gate.Asks.ANY, null, "0535-6922000", clock.instant(), null);
        gates.open(gate);
        return gate;
    }

    private IssuedPass person(String name, String document, @Nullable UUID holder, UUID installer, Instant from, Instant until) {
        return passes.issue(new PassOrder(subject(), PassContent.person(name, document, "东昊重工 3 号厂房", "鲁F6K318"), from, until, holder, installer));
    }

    private static PassSubject subject() {
        return new PassSubject(PassSubject.BY_HAND, Ids.next());
    }

    private record Seen(IssuedPass pass, int minutesAgo, String verdict, @Nullable String reason, String outcome) {}

    /** What the gate's page does, without a browser. */
    private final class Phone {

        private final KeyPair key = key();
        private final CurrentUser guard;
        private final GateDevice device;

        Phone(CurrentUser guard, Gate gate, String name) {
            var spki = key.getPublic().getEncoded();
            this.guard = guard;
            this.device = devices.enrol(guard, gate, name, spki, sign("mw-enrol %s %s".formatted(gate.id(), Base64.getEncoder().encodeToString(spki))));
        }

        void send(Instant now, List<Seen> all) {
            var items = new ArrayList<ScanBatch.Item>();
            int seq = 0;
            for (var seen : all) {
                var at = now.minus(Duration.ofMinutes(seen.minutesAgo())).toEpochMilli();
                items.add(item("\"seq\":%d,\"at\":%d,\"kind\":\"scan\",\"gate\":\"%s\",\"pass\":\"%s\",\"purpose\":\"%s\",\"verdict\":\"%s\",\"reason\":%s".formatted(++seq, at, device.gateId(),
                        seen.pass().id(), seen.pass().content().purpose(), seen.verdict(), seen.reason() == null ? "null" : "\"" + seen.reason() + "\"")));
                items.add(item("\"seq\":%d,\"at\":%d,\"kind\":\"outcome\",\"of\":%d,\"outcome\":\"%s\"".formatted(++seq, at + 20_000, seq - 1, seen.outcome())));
            }
            intake.take(device.id(), new ScanBatch(Long.toString(now.toEpochMilli()), "0", null, items));
        }

        private ScanBatch.Item item(String said) {
            var payload = "{\"device\":\"%s\",\"guard\":\"%s\",%s}".formatted(device.id(), guard.membershipId(), said);
            return new ScanBatch.Item(payload, Base64.getEncoder().encodeToString(sign(payload)));
        }

        private byte[] sign(String text) {
            try {
                var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initSign(key.getPrivate());
                signature.update(text.getBytes(StandardCharsets.UTF_8));
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static KeyPair key() {
            try {
                var generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package org.millwright.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.ChildNode;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** 5,000 scans from three phones, in whatever order, some sent again, with the node killed (-9) in between: what was acknowledged is there, and all of it once. */
@Tag("slow")
class ScansKilledTest {

    /** The node runs on the machine's clock, in a process of its own, and phones must agree with it. */
    private static final Clock PHONES_CLOCK = Clock.systemUTC();

    private static final int SCANS = 5_000;
    private static final int PHONES = 3;
    private static final int BATCH = 100;
    private static final long SEED = 20261130;

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient db = database.superuser();
    private final Path folder = database.scratchFolder();
    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private Process node;

    @AfterEach
    void end() throws InterruptedException {
        if (node != null) node.destroyForcibly().waitFor();
    }

    @Test
    void nothingIsLostOrDoubled() throws Exception {
        var port = start();
        var set = GateNode.set(folder);
        var visitor = new Visitor(port).signIn(set.login(), SampleZone.PASSWORD);
        List<Phone> phones = new ArrayList<>();
        for (int number = 0; number < PHONES; number++) phones.add(new Phone(number, set, visitor));

        send(phones, visitor, true);
        assertThat(node.isAlive()).as("killed while they were sending").isFalse();
        assertThat(phones).anyMatch(phone -> !phone.waiting.isEmpty());
        long atTheKill = count("pass_scan");
        assertThat(atTheKill).isBetween((long) acknowledged.get(), SCANS - 1L);

        send(phones, visitor.at(start()), false);
        assertThat(phones).allSatisfy(phone -> assertThat(phone.waiting).isEmpty());
        assertThat(count("pass_scan")).isEqualTo(SCANS);
        for (var phone : phones) {
            var expected = LongStream.rangeClosed(1, phone.sent).boxed().toList();
            assertThat(db.sql("select seq from pass_scan where device_id = :device order by seq").param("device", phone.phone.device).query(Long.class).list()).isEqualTo(expected);
        }
        assertThat(phones.stream().mapToInt(phone -> phone.known).sum()).as("some came twice, and were known").isPositive();
        assertThat(count("audit_entry where action = 'gate-device.sent'")).as("one entry a batch, not a scan").isLessThan(SCANS / BATCH * 2);
    }

    private void send(List<Phone> phones, Visitor visitor, boolean kill) throws Exception {
        try (var threads = Executors.newFixedThreadPool(PHONES)) {
            var running = phones.stream().map(phone -> threads.submit(() -> phone.sendAll(visitor))).toList();
            if (kill) {
                await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(5)).until(() -> acknowledged.get() > SCANS / 3);
                node.destroyForcibly().waitFor();
            }
            for (Future<?> each : running) each.get();
        }
    }

    private int start() throws IOException {
        Files.deleteIfExists(folder.resolve("port"));
        node = ChildNode.start(database, GateNode.class);
        await().atMost(Duration.ofSeconds(180)).until(() -> Files.exists(folder.resolve("port")) || !node.isAlive());
        return Integer.parseInt(Files.readString(folder.resolve("port")));
    }

    private long count(String from) {
        return db.sql("select count(*) from " + from).query(Long.class).single();
    }

    /** A phone that was offline for hours: it sends its batches in no order, and now and then once more what it did not hear to be taken. */
    private final class Phone {

        private final TestPhone phone;
        private final ArrayDeque<List<ScanBatch.Item>> waiting = new ArrayDeque<>();
        private final Random random;
        private final int sent;
        private int known;

        Phone(int number, GateNode.Set set, Visitor visitor) {
            this.random = new Random(SEED + number);
            this.phone = new TestPhone(set.guard(), set.gate());
            var told = json.readTree(visitor.postJson("/checkpoint/devices", json.writeValueAsString(java.util.Map.of("gate", set.gate().toString(), "name", "Phone " + number,
                    "publicKey", base64(phone.publicKey()), "signature", base64(phone.proof()))), null).body());
            phone.device = UUID.fromString(told.get("device").asString());
            this.sent = SCANS / PHONES + (number < SCANS % PHONES ? 1 : 0);
            var begun = PHONES_CLOCK.instant().minus(Duration.ofHours(9));
            List<ScanBatch.Item> all = new ArrayList<>();
            for (int i = 0; i < sent; i++) all.add(phone.scan(new UUID(number, i), begun.plusSeconds(i * 5L), "VALID", null));
            List<List<ScanBatch.Item>> batches = new ArrayList<>();
            for (int from = 0; from < sent; from += BATCH) batches.add(all.subList(from, Math.min(sent, from + BATCH)));
            Collections.shuffle(batches, random);
            waiting.addAll(batches);
        }

        void sendAll(Visitor visitor) {
            while (!waiting.isEmpty()) {
                var batch = waiting.peek();
                try {
                    take(visitor, batch);
                    if (random.nextInt(5) == 0) take(visitor, batch);
                    waiting.poll();
                } catch (UncheckedIOException gone) {
                    cutOff.incrementAndGet();
                    return;
                }
            }
        }

        private void take(Visitor visitor, List<ScanBatch.Item> batch) {
            var answer = visitor.postJson("/checkpoint/devices/" + phone.device + "/scans", json.writeValueAsString(new ScanBatch(Long.toString(PHONES_CLOCK.instant().toEpochMilli()), "0", null, batch)), null);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var told = json.readValue(answer.body(), ScanAnswer.class);
            assertThat(told.refused()).isEmpty();
            assertThat(told.taken().size() + told.known().size()).isEqualTo(batch.size());
            acknowledged.addAndGet(told.taken().size());
            known += told.known().size();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

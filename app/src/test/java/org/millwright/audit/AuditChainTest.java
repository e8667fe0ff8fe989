package org.millwright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.DataFolder;
import org.millwright.database.TestDatabase;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever holds the database, but not the keystore, cannot change what happened unseen. */
@MillwrightTest
@Tag("both")
@Tag("slow")
class AuditChainTest {

    @Autowired
    Zones zones;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditChain chain;

    @Autowired
    DataFolder folder;

    @Autowired
    TestDatabase database;

    @Autowired
    ConfigurableApplicationContext application;

    AuditStage stage;
    JdbcClient attacker;

    @BeforeEach
    void tenEntriesSealed() {
        attacker = database.superuser();
        stage = new AuditStage(zones, events, transaction);
        stage.happen(10);
        sealAll();
    }

    /** Other tests' transactions, and the job, may hold sealing up for a moment: what counts is that nothing is left. */
    private void sealAll() {
        while (waiting() > 0) sealer.seal(stage.zone);
    }

    private long waiting() {
        return one("select (select count(*) from audit_entry where zone_id = :zone) - (select count(*) from audit_seal where zone_id = :zone)", Long.class);
    }

    private <T> T one(String sql, Class<T> type) {
        return attacker.sql(sql).param("zone", stage.zone).query(type).single();
    }

    private int attack(String sql) {
        return attacker.sql(sql).param("zone", stage.zone).update();
    }

    private UUID entryAt(int seq) {
        return one("select entry_id from audit_seal where zone_id = :zone and seq = " + seq, UUID.class);
    }

    private void assertFound(Fault.Kind kind, long seq, UUID entry) {
        assertThat(chain.verify(stage.zone).fault()).isEqualTo(new Fault(kind, seq, entry));
    }

    @Test
    void isWholeWhenNobodyTouchedIt() {
        assertThat(chain.verify(stage.zone)).satisfies(verification -> {
            assertThat(verification.fault()).isNull();
            assertThat(verification.entries()).isEqualTo(10);
        });
        CurrentZone.run(stage.zone, () -> transaction.executeWithoutResult(status -> assertThat(chain.state()).satisfies(state -> {
            assertThat(state.sealed()).isEqualTo(10);
            assertThat(state.waiting()).isZero();
            assertThat(state.last()).isNotNull();
        })));
    }

    @Test
    void findsEveryChangedField() {
        for (var change : List.of("action = 'nothing'", "details = '{\"number\": 8}'", "membership_id = gen_random_uuid()", "at = at + interval '1 microsecond'", "role = 'COMPANY'",
                "organisation_id = gen_random_uuid()", "channel = 'session'", "subject_type = 'x'", "subject_id = gen_random_uuid()", "reason = ''", "address = ''", "request_id = ''")) {
            var entry = entryAt(4);
            attacker.sql("create table kept as select * from audit_entry where id = :entry").param("entry", entry).update();
            assertThat(attack("update audit_entry set " + change + " where zone_id = :zone and id = '" + entry + "'")).isOne();
            assertThat(chain.verify(stage.zone).fault()).as(change).isEqualTo(new Fault(Fault.Kind.CHANGED, 4, entry));
            attack("delete from audit_entry where zone_id = :zone and id = '" + entry + "'");
            attacker.sql("insert into audit_entry select * from kept").update();
            attacker.sql("drop table kept").update();
            assertThat(chain.verify(stage.zone).whole()).isTrue();
        }
    }

    @Test
    void findsARemovedEntry() {
        var entry = entryAt(7);
        attack("delete from audit_entry where zone_id = :zone and id = '" + entry + "'");
        assertFound(Fault.Kind.MISSING, 7, entry);
    }

    @Test
    void findsAnEntryRemovedTogetherWithItsSeal() {
        var entry = entryAt(7);
        attack("delete from audit_entry where zone_id = :zone and id = '" + entry + "'");
        attack("delete from audit_seal where zone_id = :zone and seq = 7");
        assertFound(Fault.Kind.LINK_BROKEN, 7, null);
        attack("update audit_seal set seq = seq - 1 where zone_id = :zone and seq > 7");
        assertFound(Fault.Kind.LINK_BROKEN, 7, entryAt(7));
    }

    @Test
    void findsAnEntryPutInAfterwards() {
        var forged = insertLike(entryAt(5), "txid");
        sealer.seal(stage.zone);
        assertFound(Fault.Kind.INSERTED, 0, forged);
    }

    @Test
    void findsEntriesOfPretendedTransactionsAndDatabases() {
        var future = insertLike(entryAt(5), "'9000000000000'::xid8");
        assertFound(Fault.Kind.INSERTED, 0, future);
        attack("delete from audit_entry where zone_id = :zone and id = '" + future + "'");
        var elsewhere = insertLike(entryAt(5), "txid, 42");
        sealer.seal(stage.zone);
        assertFound(Fault.Kind.INSERTED, 0, elsewhere);
    }

    private UUID insertLike(UUID entry, String txid) {
        var forged = Ids.next();
        var values = txid.endsWith(", 42") ? "42, txid" : "era, " + txid;
        attacker.sql("""
                insert into audit_entry (zone_id, id, era, txid, at, channel, action, subject_type, subject_id, details)
                select zone_id, :forged, %s, at, channel, 'thing.approved', subject_type, subject_id, details from audit_entry where id = :entry""".formatted(values))
                .param("forged", forged).param("entry", entry).update();
        return forged;
    }

    @Test
    void findsAChainWrittenAnew() {
        attack("update audit_entry set action = 'nothing' where zone_id = :zone and id = '" + entryAt(3) + "'");
        relinkFrom(3);
        assertFound(Fault.Kind.LINK_BROKEN, 3, entryAt(3));
    }

    /** What a thorough attacker does who knows how the links are made, but not the key. */
    private void relinkFrom(int seq) {
        var link = one("select link from audit_seal where zone_id = :zone and seq = " + (seq - 1), String.class);
        for (int at = seq; at <= 10; at++) {
            var entry = attacker.sql("select " + AuditEntries.COLUMNS + " from audit_entry e where e.id = :id").param("id", entryAt(at)).query(AuditEntries::entry).single();
            link = Link.of(link, entry, Link.ALGORITHM);
            attack("update audit_seal set link = '" + link + "' where zone_id = :zone and seq = " + at);
        }
    }

    @Test
    void findsAnEndCutOff() {
        attack("delete from audit_entry where zone_id = :zone and id in (select entry_id from audit_seal where zone_id = :zone and seq > 8)");
        attack("delete from audit_seal where zone_id = :zone and seq > 8");
        assertFound(Fault.Kind.CUT_OFF, 10, null);
        stage.happen(3);
        sealAll();
        assertFound(Fault.Kind.CUT_OFF, 10, null);
    }

    @Test
    void findsAnEverythingCutOff() throws IOException {
        var noted = folder.root().resolve("audit").resolve(stage.zone.toString());
        assertThat(Files.readString(noted)).startsWith("10 ");
        attack("delete from audit_entry where zone_id = :zone");
        attack("delete from audit_seal where zone_id = :zone");
        assertFound(Fault.Kind.CUT_OFF, 10, null);
    }

    @Test
    void doesNotPassATransactionThatCommitsLate() throws Exception {
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = threads.submit(() -> CurrentZone.run(stage.zone, () -> transaction.executeWithoutResult(status -> {
                events.publishEvent(new AuditStage.Happened(stage.zone, Ids.next(), "thing.late", Map.of()));
                written.countDown();
                await(commit);
            })));
            written.await();
            stage.happen("thing.early");
            sealer.seal(stage.zone);
            assertThat(one("select max(seq) from audit_seal where zone_id = :zone", Long.class)).isEqualTo(10);
            commit.countDown();
            late.get();
        }
        sealAll();
        assertThat(chain.verify(stage.zone)).satisfies(verification -> {
            assertThat(verification.whole()).isTrue();
            assertThat(verification.entries()).isEqualTo(12);
        });
        assertThat(one("select e.action from audit_seal s join audit_entry e on e.zone_id = s.zone_id and e.id = s.entry_id where s.zone_id = :zone and s.seq = 11", String.class))
                .isEqualTo("thing.late");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void severalSealersMakeOneChain() throws Exception {
        stage.happen(40);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(IntStream.range(0, 4).<java.util.concurrent.Callable<Integer>>mapToObj(i -> () -> sealer.seal(stage.zone)).toList())) done.get();
        }
        sealAll();
        assertThat(chain.verify(stage.zone)).satisfies(verification -> {
            assertThat(verification.whole()).isTrue();
            assertThat(verification.entries()).isEqualTo(50);
        });
    }

    @Test
    void goesOnAfterARestoreIntoAnotherDatabaseSystem() {
        stage.happen("thing.before.the.dump");
        attack("update audit_entry set era = 42 where zone_id = :zone");
        attacker.sql("update audit_entry set txid = (txid::text::bigint + 1000000000)::text::xid8 where zone_id = :zone").param("zone", stage.zone).update();
        attack("delete from audit_seal where zone_id = :zone");
        try {
            Files.deleteIfExists(folder.root().resolve("audit").resolve(stage.zone.toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        stage.happen("thing.after.it");
        sealAll();
        assertThat(chain.verify(stage.zone)).satisfies(verification -> {
            assertThat(verification.whole()).isTrue();
            assertThat(verification.entries()).isEqualTo(12);
        });
    }

    @Test
    void aRestoredChainIsAcceptedByCommandAndRecorded() {
        var code = zones.getZone(stage.zone).code();
        assertThat(acceptance(code, "restored")).startsWith("1 ").contains("nothing to accept");
        attack("delete from audit_entry where zone_id = :zone and id in (select entry_id from audit_seal where zone_id = :zone and seq > 8)");
        attack("delete from audit_seal where zone_id = :zone and seq > 8");
        assertThat(acceptance(code, " ")).startsWith("2 ").contains("--millwright.reason");
        assertThat(acceptance("nowhere", "restored")).startsWith("2 ");
        assertFound(Fault.Kind.CUT_OFF, 10, null);

        assertThat(acceptance(code, "restored from the backup of Monday")).startsWith("0 " + code + ": accepted, ").contains("all whole");
        stage.happen(3);
        sealAll();
        assertThat(chain.verify(stage.zone)).satisfies(verification -> {
            assertThat(verification.fault()).isNull();
            assertThat(verification.entries()).isEqualTo(12);
        });
        assertThat(one("select reason from audit_entry where zone_id = :zone and action = 'audit.head-accepted'", String.class)).isEqualTo("restored from the backup of Monday");
    }

    @Test
    void aForgedChainIsNotAccepted() {
        attack("delete from audit_seal where zone_id = :zone and seq > 8");
        attack("delete from audit_entry where zone_id = :zone and id = '" + entryAt(7) + "'");
        assertThat(acceptance(zones.getZone(stage.zone).code(), "restored")).startsWith("1 ").contains("not whole in itself");
        assertThat(one("select count(*) from audit_entry where zone_id = :zone and action = 'audit.head-accepted'", Integer.class)).isZero();
    }

    private String acceptance(String zone, String reason) {
        var out = new ByteArrayOutputStream();
        var heads = application.getBean(ChainHeads.class);
        var exit = new AuditHeadAcceptance(chain, sealer, heads, application.getBean(Seals.class), zones, events, transaction, application, zone, reason)
                .accept(new PrintStream(out, true, StandardCharsets.UTF_8));
        return exit + " " + out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theCommandNamesTheFirstBadEntry() {
        var code = zones.getZone(stage.zone).code();
        assertThat(command(code)).isEqualTo("0 " + code + ": 10 entries, all whole\n");
        var entry = entryAt(2);
        attack("update audit_entry set action = 'nothing' where zone_id = :zone and id = '" + entry + "'");
        assertThat(command(code)).isEqualTo("1 " + code + ": 1 entries whole, then: entry " + entry + " (place 2) was changed after it was sealed\n");
        assertThat(command("nowhere")).startsWith("2 millwright: there is no zone nowhere");
    }

    private String command(String zone) {
        var out = new ByteArrayOutputStream();
        var exit = new AuditVerification(chain, sealer, zones, application, zone).verify(new PrintStream(out, true, StandardCharsets.UTF_8));
        return exit + " " + out.toString(StandardCharsets.UTF_8);
    }
}

package org.millwright.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The data keys of zones, wrapped in the database, unwrapped in this node's memory. */
class DataKeys {

    /** How long a node may go on sealing with a key after another node has made a newer one; what it writes stays readable. */
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int INDEX = 0;

    private final JdbcClient db;
    private final MasterKeys masters;
    private final CipherAlgorithm algorithm;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(ZoneKeys keys, Instant since) {}

    private record Row(int number, String algorithm, MasterKeys.Wrapped wrapped) {}

    DataKeys(JdbcClient db, MasterKeys masters, CipherAlgorithm algorithm, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.masters = masters;
        this.algorithm = algorithm;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The current zone's keys, made on first use. */
    ZoneKeys keys() {
        var kept = known.get(CurrentZone.id());
        return kept != null && clock.instant().isBefore(kept.since().plus(KEPT)) ? kept.keys() : load();
    }

    /** The current zone's keys with this one among them, if there is such a key; another node may have just made it. */
    Optional<ZoneKeys> keysWith(int number) {
        var keys = keys();
        if (!keys.has(number)) keys = load();
        return keys.has(number) ? Optional.of(keys) : Optional.empty();
    }

    private ZoneKeys load() {
        var keys = Optional.ofNullable(transaction.execute(status -> read())).filter(Optional::isPresent).map(Optional::get).orElseGet(this::create);
        known.put(CurrentZone.id(), new Known(keys, clock.instant()));
        return keys;
    }

    /** In a transaction of its own: were the caller's rolled back, values sealed since by others who saw the key in this node's memory would be lost. */
    private ZoneKeys create() {
        return ownTransaction.execute(status -> {
            add(INDEX);
            add(1);
            return read().orElseThrow();
        });
    }

    private Optional<ZoneKeys> read() {
        Map<Integer, ZoneKeys.DataKey> column = new HashMap<>();
        byte[] index = null;
        for (var row : rows()) {
            var bytes = masters.unwrap(row.wrapped(), bounds(row.number(), row.algorithm()));
            if (row.number() == INDEX) index = bytes;
            else column.put(row.number(), new ZoneKeys.DataKey(row.algorithm(), bytes));
        }
        return index == null || column.isEmpty() ? Optional.empty() : Optional.of(new ZoneKeys(column, index));
    }

    private List<Row> rows() {
        return db.sql("select number, algorithm, master_alias, wrapped from vault_data_key where zone_id = :zone order by number")
                .param("zone", CurrentZone.id())
                .query((row, n) -> new Row(row.getInt(1), row.getString(2), new MasterKeys.Wrapped(row.getString(3), row.getBytes(4)))).list();
    }

    /** Whoever comes second takes the key of the first. */
    private void add(int number) {
        var wrapped = masters.wrap(algorithm.newKey(), bounds(number, algorithm.name()));
        db.sql("""
                insert into vault_data_key (zone_id, number, algorithm, master_alias, wrapped, created_at)
                values (:zone, :number, :algorithm, :alias, :wrapped, :now)
                on conflict (zone_id, number) do nothing""")
                .param("zone", CurrentZone.id()).param("number", number).param("algorithm", algorithm.name())
                .param("alias", wrapped.alias()).param("wrapped", wrapped.bytes()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** A new key for what the current zone writes from now on. */
    ZoneKeys rotate() {
        var next = load().current() + 1;
        ownTransaction.executeWithoutResult(status -> add(next));
        return load();
    }

    /** Wraps the current zone's keys with the newest master key; their values stay. */
    void rewrap() {
        transaction.executeWithoutResult(status -> rows().stream().filter(row -> !row.wrapped().alias().equals(masters.current())).forEach(row -> {
            var bounds = bounds(row.number(), row.algorithm());
            var wrapped = masters.wrap(masters.unwrap(row.wrapped(), bounds), bounds);
            db.sql("update vault_data_key set master_alias = :alias, wrapped = :wrapped where zone_id = :zone and number = :number")
                    .param("alias", wrapped.alias()).param("wrapped", wrapped.bytes()).param("zone", CurrentZone.id()).param("number", row.number()).update();
        }));
    }

    private static byte[] bounds(int number, String algorithm) {
        return Bounds.of("data key", CurrentZone.id(), number, algorithm);
    }
}

package org.millwright.vault;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keys of persons as rows, wrapped by the zone's data key like any other encrypted value, and so rotated with it. None is kept in memory: a key that another
 * node has destroyed opens nothing here either.
 */
class PersonKeys implements PersonalCipher {

    static final EncryptedColumn WRAPPED = new EncryptedColumn("vault_person_key", "wrapped");

    private final JdbcClient db;
    private final ColumnCipher cipher;
    private final CipherAlgorithm algorithm;
    private final Map<String, CipherAlgorithm> algorithms;
    private final Clock clock;

    PersonKeys(JdbcClient db, ColumnCipher cipher, CipherAlgorithm algorithm, Map<String, CipherAlgorithm> algorithms, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.algorithm = algorithm;
        this.algorithms = algorithms;
        this.clock = clock;
    }

    @Override
    public PersonalKeys keysOf(Collection<UUID> persons) {
        Map<PersonalKeys.Slot, PersonalKeys.Key> keys = new HashMap<>();
        Map<UUID, Integer> current = new HashMap<>();
        db.sql("select id, person_id, generation, algorithm, wrapped from vault_person_key where zone_id = :zone and person_id = any(:persons) and wrapped is not null")
                .param("zone", CurrentZone.id()).param("persons", Rows.array(persons)).query(row -> {
                    var person = Rows.id(row, "person_id");
                    var bytes = Base64.getDecoder().decode(cipher.decrypt(place(Rows.id(row, "id")), row.getString("wrapped")));
                    keys.put(new PersonalKeys.Slot(person, row.getInt("generation")), new PersonalKeys.Key(algorithms.get(row.getString("algorithm")), bytes));
                    current.put(person, row.getInt("generation"));
                });
        return new PersonalKeys(CurrentZone.id(), keys, current);
    }

    @Override
    public PersonalKeys ensureKeys(Collection<UUID> persons) {
        var there = keysOf(persons);
        var missing = new LinkedHashSet<>(persons);
        missing.removeIf(there::has);
        if (missing.isEmpty()) return there;
        add(List.copyOf(missing));
        return keysOf(persons);
    }

    /** Whoever comes second takes the key of the first; the order of the rows keeps two from waiting for each other. */
    private void add(List<UUID> persons) {
        var sorted = persons.stream().sorted().toList();
        var ids = sorted.stream().map(person -> Ids.next()).toList();
        var wrapped = ids.stream().map(id -> cipher.encrypt(place(id), Base64.getEncoder().encodeToString(algorithm.newKey()))).toArray(String[]::new);
        db.sql("""
                insert into vault_person_key (zone_id, id, person_id, generation, algorithm, wrapped, created_at)
                select :zone, n.id, n.person, coalesce((select max(k.generation) from vault_person_key k where k.zone_id = :zone and k.person_id = n.person), 0) + 1,
                       :algorithm, n.wrapped, :now
                from unnest(:ids, :persons, cast(:wrapped as text[])) as n(id, person, wrapped)
                on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).param("persons", Rows.array(sorted)).param("wrapped", wrapped)
                .param("algorithm", algorithm.name()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public int destroy(Collection<UUID> persons) {
        return db.sql("update vault_person_key set wrapped = null, destroyed_at = :now where zone_id = :zone and person_id = any(:persons) and wrapped is not null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("zone", CurrentZone.id()).param("persons", Rows.array(persons)).update();
    }

    @Override
    public List<UUID> listWithoutKey(Collection<UUID> persons) {
        var keys = db.sql("select person_id from vault_person_key where zone_id = :zone and person_id = any(:persons) and wrapped is not null")
                .param("zone", CurrentZone.id()).param("persons", Rows.array(persons)).query(UUID.class).list();
        return persons.stream().filter(person -> !keys.contains(person)).distinct().toList();
    }

    private static Place place(UUID id) {
        return new Place(WRAPPED.table(), WRAPPED.column(), id);
    }
}

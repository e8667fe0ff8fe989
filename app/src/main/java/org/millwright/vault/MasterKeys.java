package org.millwright.vault;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.millwright.database.StartupRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The installation's master keys. They never leave the keystore's memory image; the database knows each by its alias and a check value, and so tells a node
 * with a lost or foreign keystore before it writes anything that the others cannot read.
 */
class MasterKeys {

    private static final String ALIAS = "master-";

    private final Keystore keystore;
    private final CipherAlgorithm algorithm;
    private final JdbcClient db;
    private final Clock clock;

    private volatile Map<String, byte[]> keys;

    MasterKeys(Keystore keystore, CipherAlgorithm algorithm, JdbcClient db, Clock clock) {
        this.keystore = keystore;
        this.algorithm = algorithm;
        this.db = db;
        this.clock = clock;
        this.keys = open();
    }

    private Map<String, byte[]> open() {
        var known = known();
        if (!keystore.exists()) {
            if (!known.isEmpty()) {
                throw new StartupRefused(("keystore %s is missing, but the database holds keys that only it can open: bring it back together with its password file, "
                        + "or name it with millwright.keys.path").formatted(keystore.file()));
            }
            keystore.write(Map.of(ALIAS + 1, algorithm.newKey()));
        }
        var read = keystore.read();
        read.forEach(this::register);
        for (var alias : known.keySet()) {
            if (!read.containsKey(alias)) throw foreign(alias);
        }
        return read;
    }

    private Map<String, String> known() {
        var known = new TreeMap<String, String>();
        db.sql("select alias, check_value from vault_master_key").query((row, n) -> known.put(row.getString(1), row.getString(2))).list();
        return known;
    }

    private void register(String alias, byte[] key) {
        var check = HexFormat.of().formatHex(Derived.key(key, "check", alias));
        db.sql("insert into vault_master_key (alias, check_value, created_at) values (:alias, :check, :now) on conflict (alias) do nothing")
                .param("alias", alias).param("check", check).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (!check.equals(known().get(alias))) throw foreign(alias);
    }

    private StartupRefused foreign(String alias) {
        return new StartupRefused("keystore %s is not the one of this database (its %s differs): every node needs the same keystore, name it with millwright.keys.path"
                .formatted(keystore.file(), alias));
    }

    record Wrapped(String alias, byte[] bytes) {}

    Wrapped wrap(byte[] dataKey, byte[] boundTo) {
        var alias = current();
        return new Wrapped(alias, algorithm.seal(keys.get(alias), dataKey, boundTo));
    }

    byte[] unwrap(Wrapped wrapped, byte[] boundTo) {
        if (!keys.containsKey(wrapped.alias())) keys = keystore.read();     // another node has rotated
        var key = keys.get(wrapped.alias());
        if (key == null) throw new IllegalStateException("keystore %s lacks %s".formatted(keystore.file(), wrapped.alias()));
        return algorithm.open(key, wrapped.bytes(), boundTo).orElseThrow(() -> new NotGenuine("a data key was changed, or wrapped for another zone"));
    }

    /** The newest one; aliases count upwards. */
    String current() {
        return ALIAS + keys.keySet().stream().mapToInt(alias -> Integer.parseInt(alias.substring(ALIAS.length()))).max().orElseThrow();
    }

    /** A new master key beside the old ones, which stay until nothing is wrapped with them. */
    synchronized String add() {
        var all = new TreeMap<>(keystore.read());
        keys = all;
        var alias = ALIAS + (Integer.parseInt(current().substring(ALIAS.length())) + 1);
        all.put(alias, algorithm.newKey());
        keystore.write(all);
        register(alias, all.get(alias));
        keys = all;
        return alias;
    }
}

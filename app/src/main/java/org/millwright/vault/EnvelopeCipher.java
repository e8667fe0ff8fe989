package org.millwright.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.millwright.tenancy.CurrentZone;

/** Seals each value with the zone's newest data key, opens it with the one its text names. */
class EnvelopeCipher implements ColumnCipher {

    private final DataKeys dataKeys;
    private final Map<String, CipherAlgorithm> algorithms;

    EnvelopeCipher(DataKeys dataKeys, Map<String, CipherAlgorithm> algorithms) {
        this.dataKeys = dataKeys;
        this.algorithms = algorithms;
    }

    @Override
    public String encrypt(Place place, String plaintext) {
        var keys = dataKeys.keys();
        var key = keys.key(keys.current());
        var sealed = algorithm(key).seal(key.bytes(), plaintext.getBytes(StandardCharsets.UTF_8), bounds(place, keys.current()));
        return new Ciphertext(keys.current(), sealed).toString();
    }

    @Override
    public String decrypt(Place place, String ciphertext) {
        return Ciphertext.parse(ciphertext)
                .flatMap(text -> dataKeys.keysWith(text.keyNumber()).map(keys -> keys.key(text.keyNumber()))
                        .flatMap(key -> algorithm(key).open(key.bytes(), text.sealed(), bounds(place, text.keyNumber()))))
                .map(plaintext -> new String(plaintext, StandardCharsets.UTF_8))
                .orElseThrow(() -> new NotGenuine(place));
    }

    @Override
    public String blindIndex(String column, String normalised) {
        return HexFormat.of().formatHex(Derived.hash(dataKeys.keys().indexKey(column), normalised));
    }

    private CipherAlgorithm algorithm(ZoneKeys.DataKey key) {
        var algorithm = algorithms.get(key.algorithm());
        if (algorithm == null) throw new IllegalStateException("no cipher " + key.algorithm() + " here, but a data key needs it");
        return algorithm;
    }

    private static byte[] bounds(Place place, int keyNumber) {
        return Bounds.of("column", keyNumber, CurrentZone.id(), place.table(), place.column(), place.row());
    }
}

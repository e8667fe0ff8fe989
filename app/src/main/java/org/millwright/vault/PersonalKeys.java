package org.millwright.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Unwrapped keys of some persons of one zone; held for one piece of work and then forgotten. Any thread of that work may use them. */
public final class PersonalKeys {

    private static final Pattern FORM = Pattern.compile("p1:([1-9][0-9]{0,8}):([A-Za-z0-9_-]+)");

    record Slot(UUID person, int generation) {}

    record Key(CipherAlgorithm algorithm, byte[] bytes) {}

    private final UUID zone;
    private final Map<Slot, Key> keys;
    private final Map<UUID, Integer> current;

    PersonalKeys(UUID zone, Map<Slot, Key> keys, Map<UUID, Integer> current) {
        this.zone = zone;
        this.keys = Map.copyOf(keys);
        this.current = Map.copyOf(current);
    }

    public boolean has(UUID person) {
        return current.containsKey(person);
    }

    /** @throws IllegalStateException when the person's key was not asked for */
    public String encrypt(UUID person, Place place, String plaintext) {
        var sealed = sealed(person, place, plaintext.getBytes(StandardCharsets.UTF_8));
        return "p1:" + current.get(person) + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** For a column of bytes: the generation of the key in four of them, then what is sealed. */
    public byte[] encrypt(UUID person, Place place, byte[] plaintext) {
        var sealed = sealed(person, place, plaintext);
        return ByteBuffer.allocate(Integer.BYTES + sealed.length).putInt(current.get(person)).put(sealed).array();
    }

    private byte[] sealed(UUID person, Place place, byte[] plaintext) {
        var generation = current.get(person);
        if (generation == null) throw new IllegalStateException("the key of person " + person + " was not asked for");
        var key = keys.get(new Slot(person, generation));
        return key.algorithm().seal(key.bytes(), plaintext, bounds(person, generation, place));
    }

    /**
     * @return empty when the key it was written with is destroyed
     * @throws NotGenuine when the text was changed, or written for another person, table, column or row
     */
    public Optional<String> decrypt(UUID person, Place place, String ciphertext) {
        var form = FORM.matcher(ciphertext);
        if (!form.matches()) throw new NotGenuine(place);
        return opened(person, Integer.parseInt(form.group(1)), place, decoded(form.group(2), place)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** As above, of bytes. */
    public Optional<byte[]> decrypt(UUID person, Place place, byte[] ciphertext) {
        if (ciphertext.length < Integer.BYTES) throw new NotGenuine(place);
        return opened(person, ByteBuffer.wrap(ciphertext).getInt(), place, Arrays.copyOfRange(ciphertext, Integer.BYTES, ciphertext.length));
    }

    private Optional<byte[]> opened(UUID person, int generation, Place place, byte[] sealed) {
        var key = keys.get(new Slot(person, generation));
        if (key == null) return Optional.empty();
        return Optional.of(key.algorithm().open(key.bytes(), sealed, bounds(person, generation, place)).orElseThrow(() -> new NotGenuine(place)));
    }

    private static byte[] decoded(String text, Place place) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new NotGenuine(place);
        }
    }

    private byte[] bounds(UUID person, int generation, Place place) {
        return Bounds.of("person", generation, zone, person, place.table(), place.column(), place.row());
    }
}

package org.millwright.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Encrypts what is known of one person under a key of that person's own, so that destroying the key erases all of it at once, in
 * whichever tables it stands: what is left are texts that nothing can open any more.
 */
public interface PersonalCipher {

    /** The keys of these persons in one query; whoever has none yet gets one. For work on many rows. */
    PersonalKeys ensureKeys(Collection<UUID> persons);

    /** The keys there are, in one query. */
    PersonalKeys keysOf(Collection<UUID> persons);

    /** Beyond recall. What is written of the person afterwards begins anew, under another key. @return whether there was one to destroy */
    default boolean destroy(UUID person) {
        return destroy(List.of(person)) > 0;
    }

    /** In one query. @return how many keys there were */
    int destroy(Collection<UUID> persons);

    /** Persons of these whose every key is destroyed, or who never had one. */
    List<UUID> listWithoutKey(Collection<UUID> persons);

    default String encrypt(UUID person, Place place, String plaintext) {
        return ensureKeys(List.of(person)).encrypt(person, place, plaintext);
    }

    /** @return empty when the key it was written with has been destroyed */
    default Optional<String> decrypt(UUID person, Place place, String ciphertext) {
        return keysOf(List.of(person)).decrypt(person, place, ciphertext);
    }
}

package org.millwright.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MillwrightTest
@Tag("both")
class ColumnCipherTest {

    private static final String NUMBER = "110101199003078515 张三";

    @Autowired
    ColumnCipher cipher;

    @Autowired
    KeyRotation rotation;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    final UUID zone = Ids.next();
    final Place place = new Place("member", "document_cipher", Ids.next());

    private static <T> T in(UUID zone, Callable<T> work) {
        try {
            return CurrentZone.call(zone, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsWhatItWrote() {
        var text = in(zone, () -> cipher.encrypt(place, NUMBER));
        assertThat(text).startsWith("v1:1:").doesNotContain("110101");
        assertThat(in(zone, () -> cipher.decrypt(place, text))).isEqualTo(NUMBER);
        assertThat(in(zone, () -> cipher.encrypt(place, NUMBER))).isNotEqualTo(text);
    }

    @Test
    void refusesWhatWasMoved() {
        var text = in(zone, () -> cipher.encrypt(place, NUMBER));
        for (var elsewhere : new Place[] {new Place("member", "document_cipher", Ids.next()), new Place("member", "phone_cipher", place.row()),
                new Place("crew", "document_cipher", place.row())}) {
            assertThatThrownBy(() -> in(zone, () -> cipher.decrypt(elsewhere, text))).isInstanceOf(NotGenuine.class);
        }
        var other = Ids.next();
        in(other, () -> cipher.encrypt(place, "the other zone has keys too"));
        assertThatThrownBy(() -> in(other, () -> cipher.decrypt(place, text))).isInstanceOf(NotGenuine.class);
    }

    /** Even a zone that has got hold of the other's wrapped key cannot use it: the wrapping is bound to its zone. */
    @Test
    void refusesAKeyOfAnotherZone() {
        var text = in(zone, () -> cipher.encrypt(place, NUMBER));
        var thief = Ids.next();
        database.superuser().sql("insert into vault_data_key select :thief, number, algorithm, master_alias, wrapped, created_at from vault_data_key where zone_id = :zone")
                .param("thief", thief).param("zone", zone).update();
        assertThatThrownBy(() -> in(thief, () -> cipher.decrypt(place, text))).isInstanceOf(NotGenuine.class);
    }

    @Test
    void refusesEveryFlippedBit() {
        var text = in(zone, () -> cipher.encrypt(place, NUMBER));
        var bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            var flipped = new String(changed, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> in(zone, () -> cipher.decrypt(place, flipped))).as("bit %d: %s", bit, flipped).isInstanceOf(NotGenuine.class);
        }
        for (int length = 0; length < text.length(); length++) {
            var cut = text.substring(0, length);
            assertThatThrownBy(() -> in(zone, () -> cipher.decrypt(place, cut))).isInstanceOf(NotGenuine.class);
        }
    }

    @Test
    void findsEqualsByKeyedHash() {
        var hash = in(zone, () -> cipher.blindIndex("member.document", "110101199003078515"));
        assertThat(hash).hasSize(64).isEqualTo(in(zone, () -> cipher.blindIndex("member.document", "110101199003078515")));
        assertThat(in(zone, () -> cipher.blindIndex("member.document", "110101199003078516"))).isNotEqualTo(hash);
        assertThat(in(zone, () -> cipher.blindIndex("member.phone", "110101199003078515"))).isNotEqualTo(hash);
        assertThat(in(Ids.next(), () -> cipher.blindIndex("member.document", "110101199003078515"))).isNotEqualTo(hash);
    }

    @Test
    void rotationWritesAnewAndOldTextStaysReadable() {
        var hash = in(zone, () -> cipher.blindIndex("member.document", "1"));
        var old = in(zone, () -> cipher.encrypt(place, NUMBER));
        var master = rotation.rotateMaster();
        in(zone, rotation::rotateZone);
        var now = in(zone, () -> cipher.encrypt(place, NUMBER));
        assertThat(now).startsWith("v1:2:");
        assertThat(in(zone, () -> cipher.decrypt(place, old))).isEqualTo(NUMBER);
        assertThat(in(zone, () -> cipher.decrypt(place, now))).isEqualTo(NUMBER);
        assertThat(in(zone, () -> cipher.blindIndex("member.document", "1"))).isEqualTo(hash);
        assertThat(database.superuser().sql("select distinct master_alias from vault_data_key where zone_id = :zone").param("zone", zone).query(String.class).list())
                .containsExactly(master);
    }

    @Test
    void keysSurviveTheirFirstUsersRollback() {
        var text = in(zone, () -> transaction.execute(status -> {
            status.setRollbackOnly();
            return cipher.encrypt(place, NUMBER);
        }));
        assertThat(in(zone, () -> cipher.decrypt(place, text))).isEqualTo(NUMBER);
        assertThat(database.superuser().sql("select count(*) from vault_data_key where zone_id = :zone").param("zone", zone).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void manyFirstUsersAgreeOnOneKey() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var texts = threads.invokeAll(IntStream.range(0, 8).<Callable<String>>mapToObj(i -> () -> in(zone, () -> cipher.encrypt(place, NUMBER))).toList());
            for (var text : texts) assertThat(in(zone, () -> cipher.decrypt(place, text.get()))).isEqualTo(NUMBER);
        }
    }
}

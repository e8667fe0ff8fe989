package org.millwright.protocol.checklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.vault.ColumnCipher;
import org.millwright.vault.EncryptedColumn;
import org.millwright.vault.PersonalCipher;
import org.millwright.vault.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who was measured and how high unreadable: under the zone's key as long as nobody knows whose it is, then under that person's. */
@Component
class FeverSeals {

    private static final List<EncryptedColumn> COLUMNS = List.of(new EncryptedColumn("fever_watch", "person_cipher"), new EncryptedColumn("fever_correction", "person_cipher"),
            new EncryptedColumn("fever_measurement", "celsius_cipher"));

    private final JdbcClient db;
    private final ColumnCipher cipher;
    private final PersonalCipher personal;

    FeverSeals(JdbcClient db, ColumnCipher cipher, PersonalCipher personal) {
        this.db = db;
        this.cipher = cipher;
        this.personal = personal;
    }

    String seal(Place place, String text) {
        return cipher.encrypt(place, text);
    }

    /** Name and temperature, under the zone's key while they are nobody's, or another's to whom they belonged before, go under the person's. */
    void belongs(UUID watchId, UUID member) {
        var before = db.sql("select member_id from fever_watch where zone_id = :zone and id = :id for update").param("zone", CurrentZone.id()).param("id", watchId)
                .query((row, n) -> Optional.ofNullable(Rows.findId(row, "member_id"))).single().orElse(null);
        db.sql("update fever_watch set member_id = :member where zone_id = :zone and id = :id").param("member", member).param("zone", CurrentZone.id()).param("id", watchId).update();
        var keys = personal.ensureKeys(List.of(member));
        for (var column : COLUMNS) {
            for (var it : sealed(column, watchId)) {
                if (member.equals(before) && isPersonal(it.getValue())) continue;
                var place = new Place(column.table(), column.column(), it.getKey());
                open(before, place, it.getValue()).ifPresent(text -> db.sql("update %s set %s = :sealed where zone_id = :zone and id = :id".formatted(column.table(), column.column()))
                        .param("sealed", keys.encrypt(member, place, text)).param("zone", CurrentZone.id()).param("id", it.getKey()).update());
            }
        }
    }

    private List<Map.Entry<UUID, String>> sealed(EncryptedColumn column, UUID watchId) {
        return db.sql("select id, %1$s from %2$s where zone_id = :zone and %3$s = :id".formatted(column.column(), column.table(), ofWatch(column)))
                .param("zone", CurrentZone.id()).param("id", watchId).query((row, n) -> Map.entry(Rows.id(row, "id"), row.getString(2))).list();
    }

    private static boolean isPersonal(String text) {
        return text.startsWith("p1:");
    }

    private static String ofWatch(EncryptedColumn column) {
        return column.table().equals("fever_watch") ? "id" : "watch_id";
    }

    /** @return empty when the person's key is destroyed */
    Optional<String> open(@Nullable UUID member, Place place, String text) {
        return member == null || !isPersonal(text) ? Optional.of(cipher.decrypt(place, text)) : personal.decrypt(member, place, text);
    }

    /** @param corrected of a correction, by its id; of the watch otherwise */
    static Place person(boolean corrected, UUID id) {
        return new Place(corrected ? "fever_correction" : "fever_watch", "person_cipher", id);
    }

    static Place celsius(UUID id) {
        return new Place("fever_measurement", "celsius_cipher", id);
    }

    /** Written anew when keys are rotated. */
    @Configuration(proxyBeanMethods = false)
    static class Columns {

        @Bean
        EncryptedColumn feverPerson() {
            return COLUMNS.get(0);
        }

        @Bean
        EncryptedColumn feverCorrection() {
            return COLUMNS.get(1);
        }

        @Bean
        EncryptedColumn feverCelsius() {
            return COLUMNS.get(2);
        }
    }
}

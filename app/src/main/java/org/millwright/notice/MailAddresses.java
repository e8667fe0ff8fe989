package org.millwright.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.millwright.tenancy.CurrentZone;
import org.millwright.vault.ColumnCipher;
import org.millwright.vault.EncryptedColumn;
import org.millwright.vault.Place;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where members of the current zone want notices by e-mail; each gives their own address and takes it back. */
@Component
public class MailAddresses {

    /** Enough to catch slips; whether it exists only a mail can tell. */
    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\\\]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final JdbcClient db;
    private final ColumnCipher cipher;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailAddresses(JdbcClient db, ColumnCipher cipher, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.events = events;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Encrypted {

        @Bean
        EncryptedColumn noticeAddresses() {
            return new EncryptedColumn("notice_address", "address", "membership_id");
        }
    }

    public static boolean wellFormed(String address) {
        return address.length() <= 254 && FORM.matcher(address).matches();
    }

    boolean known(UUID membership) {
        return db.sql("select exists (select 1 from notice_address where zone_id = :zone and membership_id = :member)")
                .param("zone", CurrentZone.id()).param("member", membership).query(Boolean.class).single();
    }

    public Optional<String> findAddress(UUID membership) {
        return db.sql("select address from notice_address where zone_id = :zone and membership_id = :member")
                .param("zone", CurrentZone.id()).param("member", membership).query(String.class).optional()
                .map(sealed -> cipher.decrypt(place(membership), sealed));
    }

    public void set(UUID membership, String address) {
        db.sql("""
                insert into notice_address (zone_id, membership_id, address, since) values (:zone, :member, :address, :now)
                on conflict (zone_id, membership_id) do update set address = excluded.address, since = excluded.since""")
                .param("zone", CurrentZone.id()).param("member", membership).param("address", cipher.encrypt(place(membership), address))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        events.publishEvent(new MailAddressChanged(CurrentZone.id(), membership, true));
    }

    public void remove(UUID membership) {
        var removed = db.sql("delete from notice_address where zone_id = :zone and membership_id = :member")
                .param("zone", CurrentZone.id()).param("member", membership).update();
        if (removed > 0) events.publishEvent(new MailAddressChanged(CurrentZone.id(), membership, false));
    }

    private static Place place(UUID membership) {
        return new Place("notice_address", "address", membership);
    }
}

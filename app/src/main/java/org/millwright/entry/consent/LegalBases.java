package org.millwright.entry.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.millwright.entry.consent.LegalBasis.Kind;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The legal basis of each sensitive category as dated data of the zone; until it says one, the person's consent (PIPL, articles 28 to 30). */
@Component
public class LegalBases {

    private final JdbcClient db;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalBases(JdbcClient db, MessageSource messages, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    public static List<FactCategory> categories() {
        return Stream.of(FactCategory.values()).filter(FactCategory::sensitive).toList();
    }

    /** Of every sensitive category. */
    public Map<FactCategory, LegalBasis> on(LocalDate day) {
        var bases = new EnumMap<FactCategory, LegalBasis>(FactCategory.class);
        categories().forEach(category -> bases.put(category, usual(category)));
        db.sql("select distinct on (category) * from entry_legal_basis where zone_id = :zone and from_day <= :day order by category, from_day desc").param("zone", CurrentZone.id())
                .param("day", day).query(LegalBases::basis).list().forEach(it -> bases.put(it.category(), it));
        return bases;
    }

    /** Newest first, those to come too. */
    public List<LegalBasis> listAll() {
        return db.sql("select * from entry_legal_basis where zone_id = :zone order by from_day desc, category").param("zone", CurrentZone.id()).query(LegalBases::basis).list();
    }

    /** @return false when there is one from that day on already */
    public boolean set(CurrentUser user, LegalBasis it) {
        int added = db.sql("""
                insert into entry_legal_basis (zone_id, id, category, basis, purpose_zh, purpose_en, source, from_day, set_at, set_by)
                values (:zone, :id, :category, :basis, :zh, :en, :source, :from, :now, :by) on conflict do nothing""").param("zone", CurrentZone.id()).param("id", Ids.next())
                .param("category", Rows.word(it.category())).param("basis", Rows.word(it.kind())).param("zh", it.purposeZh()).param("en", it.purposeEn()).param("source", it.source())
                .param("from", it.from()).param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
        if (added > 0) events.publishEvent(new LegalBasisSet(CurrentZone.id(), it.category(), it.kind(), String.valueOf(it.from()), it.source()));
        return added > 0;
    }

    private LegalBasis usual(FactCategory category) {
        var key = "entry.basis.purpose." + category;
        return new LegalBasis(category, Kind.CONSENT, messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE), messages.getMessage(key, null, Locale.ENGLISH), "", null);
    }

    private static LegalBasis basis(ResultSet row, int n) throws SQLException {
        return new LegalBasis(Rows.word(FactCategory.class, row, "category"), Rows.word(Kind.class, row, "basis"), row.getString("purpose_zh"), row.getString("purpose_en"),
                row.getString("source"), row.getObject("from_day", LocalDate.class));
    }
}

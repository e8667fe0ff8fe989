package org.millwright.entry.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.Edition;
import org.millwright.protocol.Editions;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which clause of the protocol says how many days a category is kept. The days hold as the zone's setting; this says where they come from. */
@Component
public class KeptBy {

    /** @param inForce the edition still is; else somebody has to look what the one that followed says */
    public record Said(FactCategory category, int days, String clause, String edition, LocalDate from, boolean inForce) {}

    /** A clause of an edition in force. */
    public record Choice(UUID clauseId, String number, String headingZh, String headingEn, UUID editionId, String edition) {}

    private final JdbcClient db;
    private final Editions editions;
    private final KeptDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptBy(JdbcClient db, Editions editions, KeptDays days, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.editions = editions;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    /** What was said last for that day, by category; nothing where nobody has. */
    public Map<FactCategory, Said> on(LocalDate day) {
        var inForce = editions.listInForce().stream().map(Edition::id).toList();
        var said = new EnumMap<FactCategory, Said>(FactCategory.class);
        db.sql("select distinct on (category) * from entry_kept_by where zone_id = :zone and from_day <= :day order by category, from_day desc, set_at desc").param("zone", CurrentZone.id())
                .param("day", day).query((row, n) -> said(row, inForce)).list().forEach(it -> said.put(it.category(), it));
        return said;
    }

    private static Said said(ResultSet row, Collection<UUID> inForce) throws SQLException {
        return new Said(Rows.word(FactCategory.class, row, "category"), row.getInt("days"), row.getString("clause"), row.getString("edition"), row.getObject("from_day", LocalDate.class),
                inForce.contains(Rows.id(row, "edition_id")));
    }

    public List<Choice> listChoices() {
        var inForce = editions.listInForce();
        return inForce.stream().flatMap(edition -> db.sql("""
                select clause_id, number, heading_zh, heading_en from protocol_wording where zone_id = :zone and edition_id = :edition and settled order by position""")
                .param("zone", CurrentZone.id()).param("edition", edition.id())
                .query((row, n) -> new Choice(Rows.id(row, "clause_id"), row.getString("number"), row.getString("heading_zh"), row.getString("heading_en"), edition.id(), edition.name())).list().stream())
                .toList();
    }

    public Optional<Choice> findChoice(UUID clauseId) {
        return listChoices().stream().filter(it -> it.clauseId().equals(clauseId)).findFirst();
    }

    /** From that day on; what was said for it before is overtaken and stays in the audit. */
    public void say(CurrentUser user, FactCategory category, int number, Choice clause, LocalDate from) {
        days.set(category, from, number);
        db.sql("""
                insert into entry_kept_by (zone_id, id, category, days, clause_id, clause, edition_id, edition, from_day, set_at, set_by)
                values (:zone, :id, :category, :days, :clauseId, :clause, :editionId, :edition, :from, :now, :by)""").param("zone", CurrentZone.id()).param("id", Ids.next())
                .param("category", Rows.word(category)).param("days", number).param("clauseId", clause.clauseId()).param("clause", clause.number()).param("editionId", clause.editionId())
                .param("edition", clause.edition()).param("from", from).param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
        events.publishEvent(new KeptDaysSaid(CurrentZone.id(), category, number, clause.edition() + " §" + clause.number(), from.toString()));
    }
}

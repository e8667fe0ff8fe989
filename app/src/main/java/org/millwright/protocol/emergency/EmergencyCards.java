package org.millwright.protocol.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards of the zone. One that has been run is never changed: a better one takes its place. */
@Component
public class EmergencyCards {

    private static final String SELECT = """
            select c.*, (select max(r.ended_at) from emergency_run r where r.zone_id = c.zone_id and r.card_id = c.id and r.drill) as last_drill
            from emergency_card c where c.zone_id = :zone and\s""";

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EmergencyCards(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** In use. */
    public List<EmergencyCard> listCards() {
        return whole(db.sql(SELECT + "c.retired_at is null order by c.kind, c.name_zh, c.id").param("zone", CurrentZone.id()).query(EmergencyCards::card).list());
    }

    public Optional<EmergencyCard> findCard(EmergencyCard.Kind kind) {
        return listCards().stream().filter(one -> one.kind() == kind).findFirst();
    }

    public EmergencyCard getCard(UUID id) {
        return whole(db.sql(SELECT + "c.id = :id").param("zone", CurrentZone.id()).param("id", id).query(EmergencyCards::card).list()).stream().findFirst()
                .orElseThrow(() -> new NotFound("emergency-card"));
    }

    Map<UUID, EmergencyCard> cardsOf(Collection<UUID> ids) {
        return whole(db.sql(SELECT + "c.id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(EmergencyCards::card).list()).stream()
                .collect(Collectors.toMap(EmergencyCard::id, one -> one));
    }

    /** @throws Refusal when a card of the kind is in use */
    public UUID add(CurrentUser user, CardDraft draft) {
        var id = Ids.next();
        try {
            db.sql("insert into emergency_card (zone_id, id, kind, name_zh, name_en, made_at, made_by) values (:zone, :id, :kind, :zh, :en, :now, :by)")
                    .param("zone", CurrentZone.id()).param("id", id).param("kind", Rows.word(draft.kind())).param("zh", draft.nameZh()).param("en", draft.nameEn())
                    .param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
        } catch (DuplicateKeyException inUse) {
            throw Refusal.conflict("emergency.refusal.kind-in-use");
        }
        draft.steps().forEach(step -> insert(id, step));
        events.publishEvent(new EmergencyEvent.CardMade(CurrentZone.id(), id, draft.kind().name()));
        return id;
    }

    public void retire(UUID id) {
        int retired = db.sql("update emergency_card set retired_at = :now where zone_id = :zone and id = :id and retired_at is null")
                .param("zone", CurrentZone.id()).param("id", id).param("now", Rows.at(clock.instant())).update();
        if (retired == 0) throw new NotFound("emergency-card");
        events.publishEvent(new EmergencyEvent.CardRetired(CurrentZone.id(), id));
    }

    private void insert(UUID card, EmergencyStep step) {
        db.sql("insert into emergency_step (zone_id, card_id, position, text_zh, text_en, owner, minutes) values (:zone, :card, :position, :zh, :en, :owner, :minutes)")
                .param("zone", CurrentZone.id()).param("card", card).param("position", step.position()).param("zh", step.textZh()).param("en", step.textEn())
                .param("owner", step.owner().name()).param("minutes", step.minutes()).update();
    }

    /** One query for the steps of all. */
    private List<EmergencyCard> whole(List<EmergencyCard> cards) {
        record Row(UUID card, EmergencyStep step) { }
        Map<UUID, List<EmergencyStep>> steps = db.sql("select * from emergency_step where zone_id = :zone and card_id = any(:ids) order by card_id, position")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(cards.stream().map(EmergencyCard::id).toList()))
                .query((row, n) -> new Row(Rows.id(row, "card_id"), new EmergencyStep(row.getInt("position"), row.getString("text_zh"), row.getString("text_en"),
                        Role.valueOf(row.getString("owner")), row.getInt("minutes")))).list().stream()
                .collect(Collectors.groupingBy(Row::card, Collectors.mapping(Row::step, Collectors.toList())));
        return cards.stream().map(one -> new EmergencyCard(one.id(), one.kind(), one.nameZh(), one.nameEn(), steps.getOrDefault(one.id(), List.of()), one.lastDrill(), one.retiredAt())).toList();
    }

    private static EmergencyCard card(ResultSet row, int n) throws SQLException {
        return new EmergencyCard(Rows.id(row, "id"), Rows.word(EmergencyCard.Kind.class, row, "kind"), row.getString("name_zh"), row.getString("name_en"), List.of(),
                Rows.findInstant(row, "last_drill"), Rows.findInstant(row, "retired_at"));
    }
}

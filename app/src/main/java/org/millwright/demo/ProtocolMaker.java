package org.millwright.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.ClauseDraft;
import org.millwright.protocol.ClauseKind;
import org.millwright.protocol.Drafting;
import org.millwright.protocol.EditionDraft;
import org.millwright.protocol.Editions;
import org.millwright.protocol.ProtocolDocument;
import org.millwright.protocol.Signing;
import org.millwright.protocol.Submission;
import org.millwright.protocol.Wordings;
import org.millwright.tenancy.Ids;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives the demo zone its protocol by the same steps people take: written by one officer, signed by another and by the health body; the next edition is a draft. */
@Component
class ProtocolMaker {

    private static final String SOURCE = "demo/protocol.json";
    private static final int DAYS_IN_FORCE = 60;

    private final JdbcTemplate db;
    private final JsonMapper json;
    private final Drafting drafting;
    private final Submission submission;
    private final Signing signing;
    private final Editions editions;
    private final Wordings wordings;
    private final Clock clock;

    ProtocolMaker(JdbcTemplate db, JsonMapper json, Drafting drafting, Submission submission, Signing signing, Editions editions, Wordings wordings, Clock clock) {
        this.db = db;
        this.json = json;
        this.drafting = drafting;
        this.submission = submission;
        this.signing = signing;
        this.editions = editions;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** In the transaction and the zone of who asks. */
    void make() {
        var source = read();
        var author = user("officer2", Role.ZONE_OFFICER);
        var from = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai")).minusDays(DAYS_IN_FORCE);
        var edition = drafting.begin(author, new ProtocolDocument(Ids.next(), text(source, "code"), text(source, "titleZh"), text(source, "titleEn")));
        drafting.remove(author, edition, wordings.listWordings(edition).getFirst().clauseId());
        Map<String, UUID> clauses = new HashMap<>();
        source.get("clauses").valueStream().forEach(clause -> clauses.put(text(clause, "key"), write(author, edition, clause, from)));
        describe(author, edition, source, false);
        var proof = submission.submit(author, edition);
        if (!proof.clean()) throw new IllegalStateException("the demo protocol is not whole: " + proof.count() + " problems");
        signing.sign(user("officer", Role.ZONE_OFFICER), edition);
        signing.sign(user("health", Role.HEALTH_OFFICER), edition);
        next(author, edition, source.get("next"), clauses, from);
        readOut(edition);
    }

    private void next(CurrentUser author, UUID edition, JsonNode source, Map<String, UUID> clauses, LocalDate from) {
        var next = drafting.next(author, editions.findEdition(edition).orElseThrow().document().id());
        source.get("changed").valueStream().forEach(change -> {
            var wording = wordings.getWording(next, clauses.get(text(change, "key")));
            ObjectNode changed = json.valueToTree(wording.typed());
            changed.setAll(dated((ObjectNode) change, from));
            drafting.save(author, next, wording.clauseId(), json.treeToValue(changed, ClauseDraft.class), wording.version());
        });
        source.get("added").valueStream().forEach(clause -> write(author, next, clause, from));
        source.get("removed").valueStream().forEach(key -> drafting.remove(author, next, clauses.get(key.asString())));
        describe(author, next, source, false);
    }

    private UUID write(CurrentUser author, UUID edition, JsonNode clause, LocalDate from) {
        var kind = ClauseKind.valueOf(text(clause, "kind").toUpperCase(Locale.ROOT));
        var id = drafting.add(author, edition, kind);
        var whole = dated((ObjectNode) clause, from);
        drafting.save(author, edition, id, json.treeToValue(whole, ClauseDraft.class), 1);
        return id;
    }

    /** In force from that day on, and its examples within that time, whenever the demo is made. */
    private static ObjectNode dated(ObjectNode clause, LocalDate from) {
        clause.path("examples").valueStream().forEach(example -> ((ObjectNode) example).put("at", from.plusDays(1).atTime(8, 0).toString()));
        return clause.put("from", from.toString());
    }

    private void describe(CurrentUser author, UUID edition, JsonNode source, boolean minor) {
        int version = editions.findEdition(edition).orElseThrow().version();
        drafting.save(author, edition, new EditionDraft(text(source, "changeNoteZh"), text(source, "changeNoteEn"), minor ? "on" : null, null), version);
    }

    /** Two of three have heard it. */
    private void readOut(UUID edition) {
        db.update("""
                insert into protocol_acknowledgement (zone_id, id, edition_id, member_id, witnessed_by, acknowledged_at)
                select m.zone_id, gen_random_uuid(), ?, m.id, ?, ? from (select zone_id, id, account_id, row_number() over (order by id) as n from member where zone_id = ? and left_at is null) m
                where m.account_id is null and m.n % 3 <> 0""", edition, user("lead", Role.CREW_LEAD).membershipId(), java.sql.Timestamp.from(clock.instant()), DemoZone.ID);
    }

    private CurrentUser user(String login, Role role) {
        return db.queryForObject("select a.id as account_id, m.id as membership_id, a.name from membership m join account a on a.id = m.account_id where m.zone_id = ? and a.login = ?",
                (row, n) -> new CurrentUser(DemoZone.ID, row.getObject("account_id", UUID.class), row.getObject("membership_id", UUID.class), login, row.getString("name"), role,
                        null, null, Locale.SIMPLIFIED_CHINESE, null), DemoZone.ID, login);
    }

    private JsonNode read() {
        try (var in = new ClassPathResource(SOURCE).getInputStream()) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}

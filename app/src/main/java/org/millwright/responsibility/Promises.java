package org.millwright.responsibility;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is taken on with a step, in both languages: the zone's words of the day, or the product's where it has none. Signed as it reads that day, and kept so. */
@Component
public class Promises {

    public record Promise(String zh, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }

    /** @param officer what the zone's officer takes on, not the enterprise's person */
    public record Part(Step step, boolean officer) {

        public String code() {
            return officer ? "officer" : "person";
        }
    }

    private final JdbcClient db;
    private final MessageSource messages;
    private final Zones zones;
    private final Clock clock;

    Promises(JdbcClient db, MessageSource messages, Zones zones, Clock clock) {
        this.db = db;
        this.messages = messages;
        this.zones = zones;
        this.clock = clock;
    }

    /** Everything that can be taken on, in the order of the steps: a person's part only of steps that are an enterprise's. */
    public static List<Part> listParts() {
        return Arrays.stream(Step.values()).flatMap(step -> java.util.stream.Stream.of(false, true).filter(officer -> officer || step.side() != Side.ZONE).map(officer -> new Part(step, officer))).toList();
    }

    /** Of each part, what it reads today. */
    public Map<Part, Promise> today() {
        return on(zones.currentZone().dayOf(clock.instant()));
    }

    Map<Part, Promise> on(LocalDate day) {
        var read = new HashMap<Part, Promise>();
        listParts().forEach(part -> read.put(part, usual(part)));
        db.sql("""
                select distinct on (step, part) * from promise_text where zone_id = :zone and from_day <= :day and withdrawn_at is null order by step, part, from_day desc""")
                .param("zone", CurrentZone.id()).param("day", day)
                .query(row -> {
                    read.put(new Part(Rows.word(Step.class, row, "step"), row.getString("part").equals("officer")), new Promise(row.getString("text_zh"), row.getString("text_en")));
                });
        return read;
    }

    /** The product's own words. */
    public Promise usual(Part part) {
        var key = part.officer() ? "responsibility.promise.officer" : "responsibility.promise." + part.step().code();
        return new Promise(text(key, part.step(), Locale.SIMPLIFIED_CHINESE), text(key, part.step(), Locale.ENGLISH));
    }

    /** The same for the same words: a page says which it showed, so that nobody signs others. */
    public static String fingerprint(Collection<Promise> shown) {
        return UUID.nameUUIDFromBytes(String.join("\n", shown.stream().map(it -> it.zh() + "\n" + it.en()).toList()).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String text(String key, Step step, Locale locale) {
        return messages.getMessage(key, new Object[] {messages.getMessage("responsibility.step." + step.code(), null, locale)}, locale);
    }
}

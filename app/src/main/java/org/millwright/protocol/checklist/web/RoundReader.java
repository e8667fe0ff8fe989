package org.millwright.protocol.checklist.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.Typed;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.protocol.checklist.Reading;
import org.millwright.protocol.checklist.Round;
import org.millwright.protocol.checklist.WorkSites;
import org.millwright.tenancy.Ids;
import org.springframework.stereotype.Component;

/** Makes a round or a measurement of what was sent. An item nobody answered is no answer of its own: each is asked for. */
@Component
class RoundReader {

    private static final int LONGEST_NOTE = 1000;
    static final int LONGEST_NAME = 60;
    private static final int LONGEST_REPLY = 500;
    private static final double COLDEST = 34;
    private static final double HOTTEST = 43;

    private final WorkSites sites;
    private final Clock clock;

    RoundReader(WorkSites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    Round round(CurrentUser user, Checklist checklist, RoundForm form, Problems problems) {
        var read = new Typed(problems);
        var now = clock.instant();
        var finished = read.instant("finishedAt", form.finishedAt(), now);
        return new Round(read.id("id", form.id(), Ids.next()), checklist.id(), site(user, form.siteId(), read, problems), read.instant("startedAt", form.startedAt(), finished), finished,
                read.optional("note", form.note(), LONGEST_NOTE), replies(checklist, form, read, problems));
    }

    private static List<Round.Reply> replies(Checklist checklist, RoundForm form, Typed read, Problems problems) {
        var replies = new ArrayList<Round.Reply>();
        for (int i = 0; i < checklist.items().size(); i++) {
            var item = checklist.items().get(i);
            var typed = form.at(item.position());
            String path = "replies[" + i + "].";
            var word = read.choice(path + "word", typed.word(), Round.Word.class);
            var amount = item.answer() == Checklist.Answer.NUMBER ? amount(path + "amount", typed.amount(), word, problems) : null;
            replies.add(new Round.Reply(item.position(), word, amount, read.optional(path + "note", typed.note(), LONGEST_REPLY)));
        }
        return replies;
    }

    private static @Nullable BigDecimal amount(String field, @Nullable String value, Round.Word word, Problems problems) {
        String text = Typed.text(value);
        if (text.isEmpty() && word == Round.Word.NOT_APPLICABLE) return null;
        if (text.matches("-?[0-9]{1,9}(\\.[0-9]{1,3})?")) return new BigDecimal(text);
        problems.add(field, value, text.isEmpty() ? "level.input.missing" : "checklist.input.number", text);
        return null;
    }

    Reading reading(CurrentUser user, ReadingForm form, Problems problems) {
        var read = new Typed(problems);
        return new Reading(read.id("id", form.id(), Ids.next()), read.id("watchId", form.watchId(), Ids.next()), site(user, form.siteId(), read, problems),
                read.required("person", form.person(), LONGEST_NAME), celsius(form.celsius(), problems), read.instant("at", form.at(), clock.instant()));
    }

    private static double celsius(@Nullable String value, Problems problems) {
        String text = Typed.text(value);
        if (text.matches("[0-9]{2}(\\.[0-9]{1,2})?") && Double.parseDouble(text) >= COLDEST && Double.parseDouble(text) <= HOTTEST) return Double.parseDouble(text);
        problems.add("celsius", value, text.isEmpty() ? "level.input.missing" : "fever.input.celsius", text, COLDEST, HOTTEST);
        return COLDEST;
    }

    private java.util.UUID site(CurrentUser user, @Nullable String value, Typed read, Problems problems) {
        var id = read.requiredId("siteId", value);
        boolean wrong = !Typed.text(value).isEmpty() && sites.listSites(user).stream().noneMatch(one -> one.id().equals(id));
        if (wrong) problems.add("siteId", value, "level.input.choice", Typed.text(value));
        return id;
    }
}

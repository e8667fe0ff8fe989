package org.millwright.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a new zone starts from: trades, certificates, scopes and classes of machinery installation, names of divisions, and the public holidays; the zone corrects them. */
@Component
public class StandardCodes {

    private final Codes codes;
    private final ZoneDays days;
    private final ApplicationEventPublisher events;

    StandardCodes(Codes codes, ZoneDays days, ApplicationEventPublisher events) {
        this.codes = codes;
        this.days = days;
        this.events = events;
    }

    /** Run again, it puts back the names and years it came with; codes of the zone's own stay. */
    public void addTo(LocalDate from) {
        rows("/directory/codes.csv", (n, cells) -> codes.put(new Code(CodeList.valueOf(cells[0]), cells[1], cells[2], cells[3], cells[4], number(cells[5], 0),
                number(cells[6], null), number(cells[7], null)), n, from, null));
        rows("/directory/days.csv", (n, cells) -> days.put(new ZoneDay(LocalDate.parse(cells[0]), ZoneDay.Kind.valueOf(cells[1]), cells[2], cells[3],
                number(cells[4], 1))));
        events.publishEvent(new StandardCodesAdded(CurrentZone.id(), from));
    }

    private interface RowOf {
        void take(int n, String[] cells);
    }

    private static @org.jspecify.annotations.Nullable Integer number(String cell, @org.jspecify.annotations.Nullable Integer otherwise) {
        return cell.isEmpty() ? otherwise : Integer.valueOf(cell);
    }

    private static void rows(String resource, RowOf row) {
        try (var in = StandardCodes.class.getResourceAsStream(resource);
             var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int n = 0;
            for (String line : lines.lines().filter(text -> !text.isBlank() && !text.startsWith("#")).toList()) row.take(++n, line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

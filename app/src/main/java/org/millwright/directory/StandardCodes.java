package org.millwright.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        each((n, code) -> codes.keep(code, n, from, null));
        rows("/directory/days.csv", (n, cells) -> days.keep(new ZoneDay(LocalDate.parse(cells[0]), ZoneDay.Kind.valueOf(cells[1]), cells[2], cells[3],
                cells[4].isEmpty() ? 1 : Integer.parseInt(cells[4]))));
        events.publishEvent(new StandardCodesAdded(CurrentZone.id(), from));
    }

    /** Lists of which the zone has nothing and there is a standard; classes belong to scopes, so only where it has such scopes. */
    public List<CodeList> listMissing() {
        var names = codes.names();
        Set<CodeList> missing = EnumSet.noneOf(CodeList.class);
        each((n, code) -> {
            if (names.list(code.list()).isEmpty() && fits(code, names)) missing.add(code.list());
        });
        return List.copyOf(missing);
    }

    /** The standard of one list, where the zone has nothing of it. */
    public void addMissing(CodeList list, LocalDate from) {
        if (!listMissing().contains(list)) return;
        var names = codes.names();
        each((n, code) -> {
            if (code.list() == list && fits(code, names)) codes.put(code, n, from, null);
        });
    }

    private static boolean fits(Code code, CodeNames names) {
        return code.parent().isEmpty() || names.find(CodeList.LICENCE_SCOPE, code.parent()).isPresent();
    }

    private interface Standard {
        void take(int n, Code code);
    }

    private static void each(Standard standard) {
        rows("/directory/codes.csv", (n, cells) -> standard.take(n, new Code(CodeList.valueOf(cells[0]), cells[1], cells[2], cells[3], cells[4],
                Integer.parseInt(cells[5].isEmpty() ? "0" : cells[5]), number(cells[6]), number(cells[7]))));
    }

    private interface RowOf {
        void take(int n, String[] cells);
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
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

package org.millwright.entry.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.millwright.entry.FilingDraft;
import org.millwright.entry.FilingDraft.StopDraft;
import org.millwright.entry.FilingDraft.VehicleDraft;
import org.millwright.entry.KnownPlaces;
import org.millwright.entry.Submitting;
import org.millwright.http.Problem;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files every row of a sheet; a row with something wrong becomes a draft, so that nothing anybody wrote is lost. */
@Component
public class BulkFiling {

    private static final long LARGEST_BYTES = 2L << 20;

    /** @param problems empty when it is filed */
    public record Outcome(int row, UUID filingId, String crew, List<Problem> problems) {}

    private final Submitting submitting;
    private final KnownPlaces places;

    BulkFiling(Submitting submitting, KnownPlaces places) {
        this.submitting = submitting;
        this.places = places;
    }

    public List<Outcome> file(CurrentUser user, MultipartFile part, Problems problems) {
        var lines = read(part, problems);
        var crews = byName(places.listCrews(user), true);
        var sites = byName(places.listSites(user), false);
        var outcomes = new ArrayList<Outcome>();
        for (var line : lines) {
            var id = submitting.begin(user, draft(line, crews, sites));
            var wrong = submitting.file(user, id).list().stream().map(it -> switch (it.field()) {
                case "crewId" -> named(it, line.get(BulkColumn.CREW), crews);
                case "siteId" -> named(it, line.get(BulkColumn.SITE), sites);
                default -> it;
            }).toList();
            outcomes.add(new Outcome(line.number(), id, line.get(BulkColumn.CREW), wrong));
        }
        return outcomes;
    }

    /** What the sheet calls it, and why nothing goes by that. */
    private static Problem named(Problem it, String text, Map<String, Set<String>> known) {
        if (text.isEmpty()) return it;
        int called = known.getOrDefault(text, Set.of()).size();
        return called > 1 ? new Problem(it.field(), text, "entry.problem.bulk_several", List.of(text, called)) : called == 1 ? it : new Problem(it.field(), text, "entry.problem.bulk_unknown", List.of(text));
    }

    private static List<BulkSheet.Line> read(MultipartFile part, Problems problems) {
        var name = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
        if (part.isEmpty()) problems.add("file", name, "entry.problem.file");
        else if (part.getSize() > LARGEST_BYTES) problems.add("file", name, "entry.problem.file_large", part.getSize() >> 20, LARGEST_BYTES >> 20);
        if (problems.any()) return List.of();
        try {
            var lines = BulkSheet.read(part.getBytes());
            if (lines.isEmpty()) problems.add("file", name, "entry.problem.sheet", BulkColumn.CREW.head(true), BulkColumn.SITE.head(true), BulkColumn.CREW.head(false), BulkColumn.SITE.head(false));
            else if (lines.get().isEmpty()) problems.add("file", name, "entry.problem.sheet_empty");
            else if (lines.get().size() > BulkSheet.MOST_ROWS) problems.add("file", name, "entry.problem.many", lines.get().size(), BulkSheet.MOST_ROWS);
            return problems.any() ? List.of() : lines.get();
        } catch (IOException | RuntimeException e) {
            if (e instanceof DataAccessException) throw (DataAccessException) e;
            problems.add("file", name, "entry.problem.workbook");
            return List.of();
        }
    }

    /** Crews are known by code or name, within their installer; sites by name. A name that several have means none of them. */
    private static Map<String, Set<String>> byName(List<KnownPlaces.Choice> choices, boolean codes) {
        Map<String, Set<String>> ids = new HashMap<>();
        choices.forEach(it -> Stream.of(it.name(), it.owner() + " " + it.name(), it.owner() + " · " + it.name(), codes ? it.code() : "").filter(name -> !name.isEmpty())
                .forEach(name -> ids.computeIfAbsent(name, any -> new HashSet<>()).add(it.id().toString())));
        return ids;
    }

    private static String only(Map<String, Set<String>> known, String name) {
        var found = known.getOrDefault(name, Set.of());
        return found.size() == 1 ? found.iterator().next() : "";
    }

    private static FilingDraft draft(BulkSheet.Line line, Map<String, Set<String>> crews, Map<String, Set<String>> sites) {
        return new FilingDraft(only(sites, line.get(BulkColumn.SITE)), only(crews, line.get(BulkColumn.CREW)), List.of(), line.get(BulkColumn.ORIGIN),
                line.get(BulkColumn.MODE).isEmpty() ? "road" : line.get(BulkColumn.MODE).toLowerCase(Locale.ROOT), moment(line.get(BulkColumn.ARRIVES_FROM)),
                moment(line.get(BulkColumn.ARRIVES_UNTIL)), moment(line.get(BulkColumn.LEAVES)), line.get(BulkColumn.WHY), stops(line.get(BulkColumn.STOPS)),
                vehicles(line.get(BulkColumn.VEHICLES)), List.of());
    }

    private static String moment(String text) {
        return text.replace(' ', 'T');
    }

    private static List<StopDraft> stops(String text) {
        return parts(text).map(part -> new StopDraft(part[0], part.length > 1 ? part[1] : null, part.length > 2 ? part[2] : null)).toList();
    }

    private static List<VehicleDraft> vehicles(String text) {
        return parts(text).map(part -> new VehicleDraft(null, part[0], part.length > 1 ? part[1] : "5", part.length > 2 ? part[2] : null)).toList();
    }

    private static Stream<String[]> parts(String text) {
        return Stream.of(text.split("[;；]")).map(String::strip).filter(part -> !part.isEmpty()).map(part -> part.split("\\s+"));
    }

    public void writeTemplate(OutputStream out, boolean chinese) {
        try {
            BulkSheet.writeTemplate(out, chinese);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

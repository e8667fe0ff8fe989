package org.millwright.entry.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.directory.Member;
import org.millwright.entry.FilingDraft;
import org.millwright.entry.FilingDraft.EquipmentDraft;
import org.millwright.entry.FilingDraft.StopDraft;
import org.millwright.entry.FilingDraft.VehicleDraft;
import org.millwright.entry.FilingTogether;
import org.millwright.entry.KnownPlaces;
import org.millwright.http.Problem;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;

/** Makes a draft of a row: crews are known by code or name within their installer, sites by name, people by name and, where two are called the same, the end of the document. */
final class BulkReading {

    private final Map<String, Set<String>> crews;
    private final Map<String, Set<String>> sites;
    private final FilingTogether together;
    private final LocalDate today;

    BulkReading(CurrentUser user, KnownPlaces places, FilingTogether together, LocalDate today) {
        this.crews = byName(places.listCrews(user), true);
        this.sites = byName(places.listSites(user), false);
        this.together = together;
        this.today = today;
    }

    FilingDraft draft(BulkLine line, Problems problems) {
        var crew = only(crews, line.get(BulkColumn.CREW));
        return new FilingDraft(only(sites, line.get(BulkColumn.SITE)), crew, members(line.get(BulkColumn.MEMBERS), crew, problems), line.get(BulkColumn.ORIGIN),
                line.get(BulkColumn.MODE).isEmpty() ? "road" : line.get(BulkColumn.MODE).toLowerCase(Locale.ROOT), moment(line.get(BulkColumn.ARRIVES_FROM)),
                moment(line.get(BulkColumn.ARRIVES_UNTIL)), moment(line.get(BulkColumn.LEAVES)), line.get(BulkColumn.WHY), stops(line.get(BulkColumn.STOPS)),
                vehicles(line.get(BulkColumn.VEHICLES)), equipment(line.get(BulkColumn.EQUIPMENT)));
    }

    /** What the sheet calls it, and why nothing goes by that. */
    Problem named(Problem it, BulkLine line) {
        return switch (it.field()) {
            case "crewId" -> named(it, line.get(BulkColumn.CREW), crews);
            case "siteId" -> named(it, line.get(BulkColumn.SITE), sites);
            default -> it;
        };
    }

    private static Problem named(Problem it, String text, Map<String, Set<String>> known) {
        if (text.isEmpty()) return it;
        int called = known.getOrDefault(text, Set.of()).size();
        return called > 1 ? new Problem(it.field(), text, "entry.problem.bulk_several", List.of(text, called)) : called == 1 ? it : new Problem(it.field(), text, "entry.problem.bulk_unknown", List.of(text));
    }

    /** Nobody written: the whole crew. Whom nobody can tell stays in the draft as written, and is said; so does a cell with nothing but what separates names. */
    private List<String> members(String text, String crew, Problems problems) {
        if (text.isEmpty()) return List.of();
        var known = crew.isEmpty() ? List.<Member>of() : together.listMembers(UUID.fromString(crew), today);
        var chosen = new ArrayList<String>();
        var names = Stream.of(text.split("[;；,，、]")).map(String::strip).filter(name -> !name.isEmpty()).toList();
        (names.isEmpty() ? List.of(text) : names).forEach(name -> {
            var called = known.stream().filter(it -> isCalled(it, name)).toList();
            if (called.size() != 1 && !crew.isEmpty()) problems.add("memberIds", name, called.isEmpty() ? "entry.problem.bulk_nobody" : "entry.problem.bulk_namesakes", name, called.size());
            chosen.add(called.size() == 1 ? called.getFirst().id().toString() : name);
        });
        return chosen;
    }

    private static boolean isCalled(Member it, String text) {
        var end = it.documentMasked().substring(Math.max(0, it.documentMasked().length() - 4));
        return text.equals(it.name()) || text.equalsIgnoreCase(it.name() + " " + end) || text.equalsIgnoreCase(it.name() + end);
    }

    /** A name that several have means none of them. */
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

    private static String moment(String text) {
        return text.replace(' ', 'T');
    }

    private static List<StopDraft> stops(String text) {
        return parts(text).map(part -> new StopDraft(part[0], part.length > 1 ? part[1] : null, part.length > 2 ? part[2] : null)).toList();
    }

    private static List<VehicleDraft> vehicles(String text) {
        return parts(text).map(part -> new VehicleDraft(null, part[0], part.length > 1 ? part[1] : "5", part.length > 2 ? words(part, 2, part.length) : null)).toList();
    }

    /** The name may have spaces in it: the number of pieces and the division are the last two. */
    private static List<EquipmentDraft> equipment(String text) {
        return parts(text).map(part -> part.length < 3 ? new EquipmentDraft(null, part[0], "1", part.length > 1 ? part[1] : null)
                : new EquipmentDraft(null, words(part, 0, part.length - 2), part[part.length - 2], part[part.length - 1])).toList();
    }

    private static String words(String[] parts, int from, int until) {
        return Arrays.stream(parts, from, until).collect(Collectors.joining(" "));
    }

    private static Stream<String[]> parts(String text) {
        return Stream.of(text.split("[;；]")).map(String::strip).filter(part -> !part.isEmpty()).map(part -> part.split("\\s+"));
    }
}

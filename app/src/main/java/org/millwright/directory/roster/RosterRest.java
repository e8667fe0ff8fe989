package org.millwright.directory.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.millwright.directory.roster.Roster.Place;

/**
 * The rows that could not be taken, as they stood, with a column that says why and what to do: to mend and bring again.
 * Reads the files a second time instead of keeping what they said, so rows refused later than at reading can be in it too.
 *
 * @param own the files are of one installer, whose credit code need not stand in them
 */
public record RosterRest(RosterCodes codes, RosterLimits limits, boolean own) {

    public RosterRest(RosterCodes codes, RosterLimits limits) {
        this(codes, limits, false);
    }


    /** @param problems of which the rows with an error are written
     *  @throws IllegalArgumentException when a file is not one that was read before */
    public void write(List<RosterFile> files, Collection<Problem> problems, RosterWords words, OutputStream out) throws IOException {
        Map<Place, List<Problem>> wrong = problems.stream().collect(Collectors.groupingBy(Problem::place, HashMap::new, Collectors.toList()));
        wrong.values().removeIf(all -> all.stream().noneMatch(problem -> problem.severity() == Severity.ERROR));
        try (WorkbookSink sink = new WorkbookSink(out, codes, words)) {
            SheetFinder finder = new SheetFinder(limits, own, new BadRows(wrong, words, sink));
            for (RosterFile file : files) {
                RosterReader.walk(file, limits, finder, rows -> {});
            }
        } catch (Refused e) {
            throw new IllegalArgumentException("not a roster that was read: " + e.getMessage(), e);
        }
    }

    private record BadRows(Map<Place, List<Problem>> wrong, RosterWords words, WorkbookSink sink) implements SheetFinder.Found {

        @Override
        public void header(Header header, int row) throws Refused {
            if (wrong.keySet().stream().anyMatch(place -> place.sheet() == header.sheet())) {
                written(() -> sink.sheet(header.sheet(), List.of(Header.PROBLEM_ZH + " / " + Header.PROBLEM_EN)));
            }
        }

        @Override
        public void row(Header header, int number, List<RawCell> cells) throws Refused {
            List<Problem> problems = wrong.get(new Place(header.sheet(), number));
            if (problems == null) {
                return;
            }
            written(sink::begin);
            int columns = header.sheet().columns().size();
            for (int i = 0; i < columns; i++) {
                sink.put(i, raw(header.cell(i, cells)));
            }
            sink.put(columns, new WrittenCell.Text(words(problems)));
        }

        private static WrittenCell raw(RawCell cell) {
            return cell.kind() == RawCell.Kind.DATE && cell.date() != null
                    ? new WrittenCell.Date(cell.date())
                    : new WrittenCell.Text(cell.text());
        }

        private String words(List<Problem> problems) {
            List<String> lines = new ArrayList<>();
            for (Problem problem : problems) {
                Column column = problem.column();
                lines.add((column == null ? "" : column.title(words.locale()) + words.say("roster.colon"))
                        + words.what(problem) + " " + words.remedy(problem));
            }
            return String.join("\n", lines);
        }

        private interface Writing {
            void run() throws IOException;
        }

        private static void written(Writing writing) {
            try {
                writing.run();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}

package org.millwright.bench.dcc;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ./bench dcc DIR…}: every case under a folder, step by step; ends with 1 when a step did other than the case expects. */
public final class DccBench {

    private DccBench() {
    }

    public static void main(String[] folders) throws IOException {
        if (folders.length == 0 || Stream.of(folders).anyMatch(folder -> !Files.isDirectory(Path.of(folder)))) {
            System.err.println("bench dcc: give folders of cases, which are files of JSON with EXPECTEDRESULTS");
            System.exit(2);
        }
        System.exit(run(List.of(folders), System.out) ? 0 : 1);
    }

    /** @return whether everything came as expected */
    static boolean run(List<String> folders, PrintStream out) throws IOException {
        boolean agrees = true;
        out.println(Tally.HEADER);
        for (String folder : folders) {
            Tally tally = tally(Path.of(folder), out);
            tally.print(Path.of(folder).toRealPath().getFileName().toString(), out);
            agrees &= tally.bad().isEmpty();
        }
        out.println("# not judged here, whatever a case expects: JSON, its schema, encoding, and the business rules of a country");
        return agrees;
    }

    static Tally tally(Path folder, PrintStream out) throws IOException {
        Tally tally = new Tally();
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        int cases = 0;
        for (Path file : files) {
            try {
                Optional<DccCase> read = DccCase.read(folder.relativize(file).toString(), file);
                read.ifPresent(tally::add);
                cases += read.isPresent() ? 1 : 0;
            } catch (IOException unreadable) {
                out.println("# unreadable: " + unreadable.getMessage().lines().findFirst().orElse(""));
            }
        }
        out.println("# " + folder + ": " + cases + " cases of " + files.size() + " files");
        return tally;
    }
}

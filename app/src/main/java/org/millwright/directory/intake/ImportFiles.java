package org.millwright.directory.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.millwright.directory.roster.RosterFile;

/** The files of an import, on the disk for as long as they are read: a workbook is no stream. Temporary files are the owner's alone (mode 0600). */
final class ImportFiles implements AutoCloseable {

    private final List<RosterFile> files = new ArrayList<>();

    static ImportFiles of(List<RosterImports.Brought> brought) throws IOException {
        var out = new ImportFiles();
        for (var each : brought) {
            out.begin(each.name());
            out.append(each.content());
        }
        return out;
    }

    void begin(String name) throws IOException {
        files.add(new RosterFile(Files.createTempFile("millwright-roster", ".bin"), name));
    }

    /** To the file begun last. */
    void append(byte[] bytes) throws IOException {
        Files.write(files.getLast().path(), bytes, StandardOpenOption.APPEND);
    }

    List<RosterFile> list() {
        return files;
    }

    @Override
    public void close() {
        for (var file : files) {
            try {
                Files.deleteIfExists(file.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.millwright.directory.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.millwright.directory.roster.RosterFile;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of an import, on the disk for as long as they are read: a workbook is no stream. Temporary files are the owner's alone (mode 0600). */
final class ImportFiles implements AutoCloseable {

    private final List<RosterFile> files = new ArrayList<>();

    private record Content(String name, byte[] bytes) {}

    static ImportFiles of(JdbcClient db, UUID id) throws IOException {
        var out = new ImportFiles();
        for (var content : db.sql("select name, content from roster_import_file where zone_id = :zone and import_id = :id order by number")
                .param("zone", CurrentZone.id()).param("id", id).query((row, n) -> new Content(row.getString(1), row.getBytes(2))).list()) {
            out.put(content.name(), content.bytes());
        }
        return out;
    }

    static ImportFiles of(List<RosterImports.Brought> brought) throws IOException {
        var out = new ImportFiles();
        for (var each : brought) out.put(each.name(), each.content());
        return out;
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path path = Files.createTempFile("millwright-roster", ".bin");
        files.add(new RosterFile(path, name));
        Files.write(path, bytes);
    }

    List<RosterFile> list() {
        return files;
    }

    @Override
    public void close() throws IOException {
        for (var file : files) Files.deleteIfExists(file.path());
    }
}

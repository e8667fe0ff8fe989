package org.millwright.entry.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.millwright.database.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Results as CSV files or workbooks in {@code <data>/laboratory/<zone code>}, or the folder the installation names. A file is whole once it has its name: whoever drops it writes
 * under another ending first and renames. What was taken moves to {@code taken}.
 */
@Component
class FileDropFeed implements LaboratoryFeed {

    private static final long LARGEST_BYTES = 20L << 20;

    private final Path root;

    FileDropFeed(DataFolder folder, @Value("${millwright.laboratory.folder:}") String named) {
        this.root = named.isBlank() ? folder.root().resolve("laboratory") : Path.of(named).toAbsolutePath();
    }

    @Override
    public List<Delivery> fetch(String zoneCode) throws IOException {
        var folder = root.resolve(zoneCode);
        if (!Files.isDirectory(folder)) return List.of();
        var deliveries = new ArrayList<Delivery>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(it -> it.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt|xlsx)") && Files.isRegularFile(it)).sorted().toList()) {
                if (Files.size(file) <= LARGEST_BYTES) deliveries.add(new Delivery(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return deliveries;
    }

    @Override
    public void taken(String zoneCode, Delivery delivery) throws IOException {
        Files.deleteIfExists(root.resolve(zoneCode).resolve(delivery.name()));      // it holds whole document numbers with results, in clear; what was taken of it is sealed and has its time
    }
}

package org.millwright.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.millwright.database.DataFolder;
import org.millwright.database.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * This node's note, outside of the database, of how far each zone's chain had come. A chain is whole in itself when its end is cut off;
 * only somebody who remembers a later end can tell.
 */
@Component
class ChainHeads {

    private static final Logger log = LoggerFactory.getLogger(ChainHeads.class);

    record Head(long seq, String link) {}

    private final Path folder;

    ChainHeads(DataFolder data) {
        this.folder = data.root().resolve("audit");
    }

    synchronized void note(UUID zone, Seal last) {
        try {
            Files.createDirectories(folder);
            WholeFile.write(folder.resolve(zone.toString()), (last.seq() + " " + last.link() + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            log.warn("the end of the audit chain could not be noted in {}: {}", folder, e.getMessage());
        }
    }

    Optional<Head> findHead(UUID zone) {
        var file = folder.resolve(zone.toString());
        try {
            if (!Files.exists(file)) return Optional.empty();
            var parts = Files.readString(file).strip().split(" ");
            return Optional.of(new Head(Long.parseLong(parts[0]), parts[1]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            log.warn("the noted end of an audit chain cannot be read from {}: {}", file, e.getMessage());
            return Optional.empty();
        }
    }
}

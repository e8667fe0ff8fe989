package org.millwright.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A small file that is there wholly or not at all, after a power cut too, and that its owner alone can read. The content is forced to the disk before the
 * rename, for file systems may keep a rename and lose what was written before it; the directory after it, for the rename is written there.
 */
public final class WholeFile {

    private WholeFile() {}

    /** Makes the file, or puts the content in the place of the old one. */
    public static void write(Path file, byte[] content) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (var out = FileChannel.open(unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) out.write(rest);
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(file.toAbsolutePath().getParent());
    }

    /** A directory is opened for reading to be forced; Linux and macOS allow it. */
    static void forceFolder(Path folder) throws IOException {
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}

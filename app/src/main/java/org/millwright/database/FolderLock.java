package org.millwright.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One holder per file, among processes and within this one. Within this one we count ourselves and never open the file twice:
 * a POSIX process loses its lock as soon as it closes any of its descriptors of that file.
 */
record FolderLock(Path file, FileChannel channel) implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    static Optional<FolderLock> of(Path file) {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        var held = false;
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock() != null;
            if (!held) {
                channel.close();
            }
            return held ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
        } catch (IOException e) {
            throw new StartupRefused("%s cannot be locked (%s): choose a folder of your own on a local disk with --data DIR"
                    .formatted(file, e.getMessage()), e);
        } finally {
            if (!held) {
                HELD_HERE.remove(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}

package org.millwright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where one installation keeps what must survive a restart: {@code postgres/} for the embedded database, {@code keys/} for
 * keystores. The folder is readable by its owner alone.
 */
public final class DataFolder {

    private final Path root;

    public DataFolder(Path root) {
        this.root = ownerOnly(root.toAbsolutePath().normalize());
        if (!Files.isWritable(this.root)) {
            throw new StartupRefused("data folder %s is not writable: choose another with --data DIR, or run as its owner"
                    .formatted(this.root));
        }
    }

    public Path root() {
        return root;
    }

    public Path keys() {
        return ownerOnly(root.resolve("keys"));
    }

    Path postgres() {
        return ownerOnly(root.resolve("postgres"));
    }

    /** Held until closed; the operating system lets go of it when the process dies, however it dies. */
    FolderLock lock() {
        return FolderLock.of(root.resolve("in-use.lock")).orElseThrow(() -> new StartupRefused(
                "data folder %s is in use by another instance: stop that one, or choose another folder with --data DIR".formatted(root)));
    }

    private static Path ownerOnly(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                if (folder.getParent() != null) WholeFile.forceFolder(folder.getParent());
            }
            return folder;
        } catch (IOException e) {
            throw new StartupRefused("data folder %s cannot be made (%s): choose another with --data DIR"
                    .formatted(folder, e.getClass().getSimpleName()), e);
        }
    }
}

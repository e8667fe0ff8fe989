package org.millwright.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of one PostgreSQL: {@code initdb}, {@code pg_ctl} and {@code postgres} in {@code bin}. Ours come in a jar, one
 * per processor, as {@code /postgres-linux-<processor>.txz}.
 */
record PostgresBinaries(Path bin, int major) {

    static final int EMBEDDED_MAJOR = 18;

    /**
     * Unpacks once per folder and release: to a temporary name, then renamed, so that what has the final name is complete.
     * The archive says nowhere which minor release it is, so its length stands in for one.
     */
    static PostgresBinaries unpackedIn(Path parent) {
        try {
            var home = parent.resolve("postgresql-%d-%d".formatted(EMBEDDED_MAJOR, archive().openConnection().getContentLengthLong()));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(parent);
                var unfinished = Files.createTempDirectory(parent, "unpacking-");
                unpack(unfinished);
                moveUnlessPresent(unfinished, home);
            }
            return new PostgresBinaries(home.resolve("bin"), EMBEDDED_MAJOR);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + parent, e);
        }
    }

    String program(String name) {
        return bin.resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive().openStream())))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream content, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    private static void moveUnlessPresent(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {     // a folder in the way has no exception of its own in an atomic move
            if (!Files.isDirectory(home)) {
                throw e;
            }
            FileSystemUtils.deleteRecursively(unfinished);    // another process was first
        }
    }

    private static URL archive() {
        var processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        var archive = PostgresBinaries.class.getResource("/postgres-linux-" + processor + ".txz");
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new StartupRefused("no embedded PostgreSQL for %s on %s: set spring.datasource.url to a PostgreSQL of your own"
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }
}

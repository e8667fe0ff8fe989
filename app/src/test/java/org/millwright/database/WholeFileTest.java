package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void theOldContentOrTheNewAndOnlyForItsOwner() throws Exception {
        var file = folder.resolve("keys");
        for (var content : new String[] {"first and longer", "second", ""}) {
            WholeFile.write(file, content.getBytes());
            assertThat(file).hasContent(content);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
        assertThat(folder.toFile().list()).containsExactly("keys");
    }

    @Test
    void whatACrashLeftUnfinishedIsOverwritten() throws Exception {
        Files.writeString(folder.resolve("keys.new"), "half of something much longer");
        WholeFile.write(folder.resolve("keys"), "whole".getBytes());
        assertThat(folder.resolve("keys")).hasContent("whole");
        assertThat(folder.resolve("keys.new")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldOne() throws Exception {
        var file = folder.resolve("keys");
        WholeFile.write(file, "old".getBytes());
        Files.createDirectories(folder.resolve("keys.new/full"));
        assertThatThrownBy(() -> WholeFile.write(file, "new".getBytes())).isInstanceOf(java.io.IOException.class);
        assertThat(file).hasContent("old");
    }
}

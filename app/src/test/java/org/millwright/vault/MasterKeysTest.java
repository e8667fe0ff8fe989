package org.millwright.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.database.StartupRefused;
import org.millwright.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class MasterKeysTest {

    @TempDir
    Path folder;

    final JdbcClient db = JdbcClient.create(TestDatabase.create().app());

    private MasterKeys start(Path keystore) {
        return start(keystore, db);
    }

    private static MasterKeys start(Path keystore, JdbcClient db) {
        return new MasterKeys(new Keystore(keystore, PasswordFile.readOrCreate(keystore)), new AesGcm(), db, Clock.systemUTC());
    }

    @Test
    void firstStartMakesAKeystoreForItsOwnerAlone() throws IOException {
        var file = folder.resolve("keys/millwright.p12");
        start(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(PasswordFile.beside(file)))).isEqualTo("rw-------");
    }

    @Test
    void nextStartReadsIt() {
        var file = folder.resolve("millwright.p12");
        var wrapped = start(file).wrap(new byte[32], new byte[] {1});
        assertThat(start(file).unwrap(wrapped, new byte[] {1})).isEqualTo(new byte[32]);
        assertThatThrownBy(() -> start(file).unwrap(wrapped, new byte[] {2})).isInstanceOf(NotGenuine.class);
    }

    @Test
    void refusesToStartWithoutTheKeystoreTheDatabaseKnows() throws IOException {
        var file = folder.resolve("millwright.p12");
        start(file);
        Files.delete(file);
        assertThatThrownBy(() -> start(file)).isInstanceOf(StartupRefused.class).hasMessageContaining(file.toString())
                .hasMessageContaining("is missing").hasMessageNotContaining("\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesToStartWithAForeignKeystore() {
        start(folder.resolve("ours.p12"));
        start(folder.resolve("theirs.p12"), JdbcClient.create(TestDatabase.create().app()));
        assertThatThrownBy(() -> start(folder.resolve("theirs.p12"))).isInstanceOf(StartupRefused.class).hasMessageContaining("is not the one of this database");
    }

    @Test
    void refusesAWrongOrLostPassword() throws IOException {
        var file = folder.resolve("millwright.p12");
        start(file);
        assertThatThrownBy(() -> new Keystore(file, "wrong").read()).isInstanceOf(StartupRefused.class).hasMessageContaining("cannot be opened");
        Files.delete(PasswordFile.beside(file));
        assertThatThrownBy(() -> start(file)).isInstanceOf(StartupRefused.class).hasMessageContaining("has no password");
    }

    @Test
    void otherNodesFollowARotation() {
        var file = folder.resolve("millwright.p12");
        var here = start(file);
        var there = start(file);
        assertThat(here.add()).isEqualTo("master-2");
        assertThat(there.unwrap(here.wrap(new byte[32], new byte[0]), new byte[0])).isEqualTo(new byte[32]);
        assertThat(start(file).current()).isEqualTo("master-2");
    }
}

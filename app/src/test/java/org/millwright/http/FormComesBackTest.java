package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a refused form says about that which was typed into it. */
@MillwrightTest
class FormComesBackTest {

    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    @Test
    void aFormThatComesBackPromisesOnlyWhatItKept() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var wrong = visitor.post("/sign-in", Map.of("login", "nobody", "password", "not this one 1")).body();
        assertThat(wrong.split("wrong|incorrect|not right", -1)).as("said once").hasSize(2);
        assertThat(wrong).contains("except the password").doesNotContain("All you typed is kept");
        var sample = SampleZone.make(app);
        var installer = sample.visitor(port, Role.INSTALLER);
        installer.get("/imports");
        var refused = installer.upload("/imports", "files", "holiday.png", new byte[] {1, 2, 3}).body();
        assertThat(refused).contains("Choose the file again: holiday.png").doesNotContain("All you typed is kept");
    }

    @Test
    void anOldPasswordIsASecretToo() {
        var visitor = SampleZone.make(app).visitor(port, Role.COMPANY);
        visitor.get("/account");
        assertThat(visitor.post("/account/password", Map.of("old", "typed alone")).body()).contains("except the password").doesNotContain("All you typed is kept");
    }
}

package org.millwright.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.Visitor;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.OneTimeLinks;
import org.millwright.identity.OneTimeLinks.Purpose;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MillwrightTest
class PasswordChangeTest {

    @Autowired OneTimeLinks links;
    @Autowired ApplicationContext app;
    @LocalServerPort int port;

    private CurrentUser user;
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        var zone = SampleZone.make(app);
        user = zone.person(Role.LOGISTICS_OFFICER);
        visitor = zone.visitor(port, Role.LOGISTICS_OFFICER);
    }

    @Test
    void whoGuessesTheOldPasswordWaitsAsAtTheDoor() {
        for (int i = 0; i < 5; i++) assertThat(change("guess " + i)).contains("\"rule\":\"password.old.wrong\"");
        assertThat(change(SampleZone.PASSWORD)).contains("\"rule\":\"signIn.blocked\"");
        var elsewhere = new Visitor(port);
        elsewhere.get("/sign-in");
        assertThat(elsewhere.postJson("/sign-in", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(user.login(), SampleZone.PASSWORD), null).body())
                .as("one delay for both ways").contains("signIn.blocked");
    }

    @Test
    void aNewPasswordEndsTheLinksThatWouldChooseAnother() {
        var link = links.issue(Purpose.PASSWORD, user.accountId(), Duration.ofHours(1));
        assertThat(change("not the old one")).contains("password.old.wrong");
        assertThat(links.findAccountId(link)).isPresent();
        assertThat(change(SampleZone.PASSWORD)).contains("location");
        assertThat(links.findAccountId(link)).isEmpty();
    }

    private String change(String old) {
        return visitor.postJson("/account/password", "{\"old\":\"%s\",\"password\":\"five other plain words\"}".formatted(old), null).body();
    }
}

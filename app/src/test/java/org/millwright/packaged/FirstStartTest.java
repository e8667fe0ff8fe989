package org.millwright.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.millwright.Visitor;
import org.millwright.identity.Role;

/** What a newcomer meets who types {@code ./run}: the database that comes along, the demo zone, an account for each role; and the same again after the power was cut. */
@Tag("slow")
@Tag("packaged")
class FirstStartTest {

    private static final Pattern ACCOUNT = Pattern.compile("^  (\\w+) +([A-Z_]+)$", Pattern.MULTILINE);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+):");

    @TempDir
    Path folder;

    private DeliveredJar application;

    @AfterEach
    void stop() throws InterruptedException {
        if (application != null) application.close();
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void everyRoleSignsInAndWhatIsWrittenOutlivesAKill() throws Exception {
        int port = start();
        listensOnTheLoopbackOnly(port);
        var accounts = accounts();
        assertThat(Set.copyOf(accounts.values())).containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Enum::name).toList());
        assertThat(accounts).as("a second officer: who writes an edition never signs it").hasSize(Role.values().length + 1).containsEntry("officer2", "ZONE_OFFICER");
        var password = password();
        for (var account : accounts.entrySet()) {
            assertThat(new Visitor(port).signIn(account.getKey(), password).get("/").statusCode()).as(account.getValue()).isEqualTo(200);
        }
        var company = new Visitor(port).signIn("company", password);
        var draft = company.post("/demands", Map.of());
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(303);
        var path = draft.headers().firstValue("Location").orElseThrow();
        var version = VERSION.matcher(company.get(path).body());
        assertThat(version.find()).isTrue();
        assertThat(company.postJson(path.replace("/form", "/draft?version=" + version.group(1)), "{\"title\":\"written just before the kill\"}", null).statusCode()).isEqualTo(200);
        application.kill();

        port = start();
        assertThat(accounts()).as("made once, told again").isEqualTo(accounts);
        company = company.at(port);
        assertThat(company.get(path).body()).as("the session lives too").contains("written just before the kill");
        assertThat(Files.exists(folder.resolve("elsewhere/postgres"))).isTrue();
        assertThat(folder.resolve("data")).as("where no --data is given").doesNotExist();
    }

    private int start() throws IOException {
        application = DeliveredJar.start(folder, List.of("--port", "0", "--data", folder.resolve("elsewhere").toString(), "--scale", "24", "--millwright.demo.demands=24"));
        return application.awaitPort();
    }

    private Map<String, String> accounts() {
        return ACCOUNT.matcher(application.lastLines()).results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, other) -> other, TreeMap::new));
    }

    private String password() {
        var found = PASSWORD.matcher(application.lastLines());
        assertThat(found.find()).as(application.lastLines()).isTrue();
        return found.group(1);
    }

    private static void listensOnTheLoopbackOnly(int port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        for (var address : NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).filter(one -> !one.isLoopbackAddress() && !one.isLinkLocalAddress()).toList()) {
            assertThatThrownBy(() -> new Socket(address, port).close()).as(address.toString()).isInstanceOf(ConnectException.class);
        }
    }
}

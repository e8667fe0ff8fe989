package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class TlsCertificateTest {

    @TempDir Path folder;

    @Test
    void isMadeOnceAndTrustedAlone() throws Exception {
        var made = new TlsCertificate(new DataFolder(folder), Clock.systemUTC());
        var store = made.keystore();
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(Files.readAllBytes(store)), made.password().toCharArray());
        assertThat(Collections.list(keys.aliases())).as("the authority's key is gone").containsExactly("millwright");
        var chain = keys.getCertificateChain("millwright");
        var server = (X509Certificate) chain[0];
        assertThat(server.getBasicConstraints()).as("it signs nothing").isEqualTo(-1);
        assertThat(server.getSubjectAlternativeNames().toString()).contains("localhost").contains("127.0.0.1");
        var authority = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(Files.newInputStream(made.authority()));
        server.verify(authority.getPublicKey());
        assertThat(chain[1]).isEqualTo(authority);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store))).isEqualTo("rw-------");
        var bytes = Files.readAllBytes(store);
        assertThat(Files.readAllBytes(made.keystore())).isEqualTo(bytes);
        assertThat(Files.list(store.getParent()).map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("tls.p12", "tls.password", "tls-authority.crt");
        var later = new TlsCertificate(new DataFolder(folder), Clock.offset(Clock.systemUTC(), Duration.ofDays(790)));
        assertThat(Files.readAllBytes(later.keystore())).as("one that ends soon is made anew").isNotEqualTo(bytes);
    }
}

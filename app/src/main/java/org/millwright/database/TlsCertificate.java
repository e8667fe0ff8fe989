package org.millwright.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * A certificate of our own for {@code --tls}, made with the JDK's {@code keytool} the first time and kept in the data folder. Phones are told to trust its authority
 * ({@code tls-authority.crt}), whose private key is thrown away as soon as it has signed: who trusts it trusts this one certificate and nothing else, ever.
 */
public final class TlsCertificate {

    private static final String ALIAS = "millwright";
    private static final String AUTHORITY = "authority";
    private static final int DAYS = 800;        // iOS takes none that is good for more than 825
    private static final int AHEAD = 14;
    private static final int SECONDS = 60;

    private final Path folder;
    private final Clock clock;

    public TlsCertificate(DataFolder data, Clock clock) {
        this.folder = data.keys();
        this.clock = clock;
    }

    /** The key store, made now where there is none, or where it ends soon: then phones have to trust the new one. */
    public Path keystore() {
        var store = folder.resolve("tls.p12");
        if (!Files.exists(store) || !lasts(store)) make(store);
        return store;
    }

    public String password() {
        return SecretFile.readOrCreate(folder.resolve("tls.password"));
    }

    /** What phones are to trust. */
    public Path authority() {
        return folder.resolve("tls-authority.crt");
    }

    private boolean lasts(Path store) {
        try (var in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password().toCharArray());
            return keys.getCertificate(ALIAS) instanceof X509Certificate certificate && madeOn(certificate).plusDays(DAYS - AHEAD).isAfter(today());
        } catch (GeneralSecurityException | IOException e) {
            throw new StartupRefused("TLS certificate %s cannot be read (%s): delete it to have a new one made, or leave --tls away".formatted(store, e.getMessage()), e);
        }
    }

    /** The authority is named after the day. */
    private static LocalDate madeOn(X509Certificate certificate) {
        var name = certificate.getIssuerX500Principal().getName();
        return name.matches("CN=Millwright [0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(name.substring(name.length() - 10)) : LocalDate.MIN;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Both keys in one store, the authority's taken out before it goes to its place. */
    private void make(Path store) {
        try {
            var password = password();
            var scratch = folder.resolve("tls-unfinished.p12");
            Files.deleteIfExists(scratch);
            keytool(password, scratch, "-alias", AUTHORITY, "-dname", "CN=Millwright " + today(), "-ext", "bc:c=ca:true,pathlen:0", "-ext", "ku:c=keyCertSign");
            keytool(password, scratch, "-alias", ALIAS, "-dname", "CN=Millwright", "-signer", AUTHORITY, "-ext", "ku:c=digitalSignature", "-ext", "eku=serverAuth",
                    "-ext", "san=" + String.join(",", names()));
            var keys = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(scratch)) {
                keys.load(in, password.toCharArray());
            }
            WholeFile.write(authority(), pem(keys.getCertificate(AUTHORITY).getEncoded()));
            keys.deleteEntry(AUTHORITY);
            var kept = new ByteArrayOutputStream();
            keys.store(kept, password.toCharArray());
            WholeFile.write(store, kept.toByteArray());
            Files.delete(scratch);
        } catch (GeneralSecurityException | IOException e) {
            throw new StartupRefused("a TLS certificate cannot be made in %s (%s)".formatted(folder, e.getMessage()), e);
        }
    }

    private static byte[] pem(byte[] certificate) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(text).getBytes(StandardCharsets.US_ASCII);
    }

    /** The password goes by the environment: arguments are everybody's to read. */
    private static void keytool(String password, Path store, String... about) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "" + DAYS));
        command.addAll(Arrays.asList(about));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass:env", "MILLWRIGHT_TLS"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MILLWRIGHT_TLS", password);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IOException("keytool: " + said);
    }

    private static List<String> names() {
        var names = new TreeSet<>(List.of("dns:localhost", "ip:127.0.0.1", "ip:::1"));
        addresses().forEach(address -> names.add("ip:" + address));
        try {
            var host = InetAddress.getLocalHost().getHostName();
            if (host.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) names.add("dns:" + host);
        } catch (IOException e) {
            return List.copyOf(names);      // a machine without a name of its own is reached by its addresses
        }
        return List.copyOf(names);
    }

    /** Where phones in the same network reach this machine. */
    public static List<String> addresses() {
        try {
            return Collections.list(NetworkInterface.getNetworkInterfaces()).stream().flatMap(each -> Collections.list(each.getInetAddresses()).stream())
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isLinkLocalAddress()).map(InetAddress::getHostAddress).sorted().toList();
        } catch (SocketException e) {
            return List.of();
        }
    }
}

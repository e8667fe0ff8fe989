package org.millwright.database;

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
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * A certificate of our own for {@code --tls}, made with the JDK's {@code keytool} the first time and kept in the data folder. Phones are told to trust its authority
 * ({@code tls-authority.crt}), whose private key is thrown away as soon as it has signed: who trusts it trusts this one certificate and nothing else, ever.
 */
public final class TlsCertificate {

    private static final String ALIAS = "millwright";
    private static final int DAYS = 800;        // iOS takes none that is good for more than 825
    private static final Duration AHEAD = Duration.ofDays(14);
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
            return keys.getCertificate(ALIAS) instanceof X509Certificate certificate && certificate.getNotAfter().toInstant().isAfter(clock.instant().plus(AHEAD));
        } catch (GeneralSecurityException | IOException e) {
            throw new StartupRefused("TLS certificate %s cannot be read (%s): delete it to have a new one made, or leave --tls away".formatted(store, e.getMessage()), e);
        }
    }

    private void make(Path store) {
        try {
            var scratch = Files.createTempDirectory(folder, "tls-new");
            var password = password();
            var throwAway = throwAway();
            Path authority = scratch.resolve("authority.p12"), fresh = scratch.resolve("tls.p12"), request = scratch.resolve("request"), signed = scratch.resolve("signed"),
                    root = scratch.resolve("root");
            keytool(throwAway, "-genkeypair", "-alias", "authority", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=Millwright " + throwAway.substring(0, 8), "-validity", "" + DAYS,
                    "-ext", "bc:c=ca:true,pathlen:0", "-ext", "ku:c=keyCertSign", "-keystore", authority.toString());
            keytool(throwAway, "-exportcert", "-rfc", "-alias", "authority", "-keystore", authority.toString(), "-file", root.toString());
            keytool(password, "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=Millwright", "-validity", "" + DAYS, "-keystore", fresh.toString());
            keytool(password, "-certreq", "-alias", ALIAS, "-keystore", fresh.toString(), "-file", request.toString());
            keytool(throwAway, "-gencert", "-rfc", "-alias", "authority", "-keystore", authority.toString(), "-infile", request.toString(), "-outfile", signed.toString(), "-validity", "" + DAYS,
                    "-ext", "ku:c=digitalSignature", "-ext", "eku=serverAuth", "-ext", "san=" + String.join(",", names()));
            Files.writeString(signed, Files.readString(signed) + Files.readString(root));
            keytool(password, "-importcert", "-noprompt", "-trustcacerts", "-alias", "authority", "-keystore", fresh.toString(), "-file", root.toString());
            keytool(password, "-importcert", "-noprompt", "-alias", ALIAS, "-keystore", fresh.toString(), "-file", signed.toString());
            WholeFile.write(authority(), Files.readAllBytes(root));
            WholeFile.write(store, Files.readAllBytes(fresh));
            for (var each : List.of(authority, fresh, request, signed, root, scratch)) Files.deleteIfExists(each);
        } catch (IOException e) {
            throw new StartupRefused("a TLS certificate cannot be made in %s (%s)".formatted(folder, e.getMessage()), e);
        }
    }

    private static String throwAway() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The password goes by the environment: arguments are everybody's to read. */
    private static void keytool(String password, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass:env", "MILLWRIGHT_TLS"));
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
        throw new IOException("keytool " + arguments[0] + ": " + said);
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

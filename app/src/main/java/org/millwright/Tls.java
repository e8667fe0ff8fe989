package org.millwright;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.millwright.database.DataFolder;
import org.millwright.database.StartupRefused;
import org.millwright.database.TlsCertificate;
import org.springframework.core.env.Environment;

/**
 * {@code --tls}: phones open cameras and keep pages only over https. Listens for them on every address and on 8443, unless it is told otherwise; a certificate of
 * somebody else's ({@code server.ssl.*}) is taken as it is.
 */
final class Tls {

    static final String SETTING = "millwright.tls";

    private static final String PORT = "8443";

    private Tls() {}

    /** @param given whether the port was named on the command line; the application's own settings name one always */
    static Map<String, Object> settings(Environment environment, Map<String, Object> given) {
        if (!environment.getProperty(SETTING, Boolean.class, false)) return Map.of();
        var settings = new LinkedHashMap<String, Object>();
        if (!given.containsKey("server.port")) settings.put("server.port", PORT);
        if (!given.containsKey("server.address")) settings.put("server.address", "0.0.0.0");
        if (environment.containsProperty("server.ssl.bundle") || environment.containsProperty("server.ssl.key-store") || environment.containsProperty("server.ssl.certificate")) return settings;
        var folder = environment.getProperty("millwright.data-dir");
        if (folder == null) throw new StartupRefused("--tls keeps its certificate in the data folder: name one with --data DIR, or give a certificate with --server.ssl.key-store");
        var certificate = new TlsCertificate(new DataFolder(Path.of(folder)), Clock.systemUTC());
        settings.put("server.ssl.key-store", certificate.keystore().toUri().toString());
        settings.put("server.ssl.key-store-type", "PKCS12");
        settings.put("server.ssl.key-store-password", certificate.password());
        settings.put("server.ssl.key-alias", "millwright");
        settings.put("millwright.tls.authority", certificate.authority().toString());
        return settings;
    }
}

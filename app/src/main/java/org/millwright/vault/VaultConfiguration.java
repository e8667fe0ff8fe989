package org.millwright.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millwright.database.DataFolder;
import org.millwright.database.StartupRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the keystore: {@code millwright.keys.path} with {@code millwright.keys.password}, or our own in the data folder. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    MasterKeys masterKeys(DataFolder folder, AesGcm algorithm, JdbcClient db, Clock clock,
            @Value("${millwright.keys.path:}") String path, @Value("${millwright.keys.password:}") String password) {
        var file = path.isBlank() ? folder.keys().resolve("millwright.p12") : Path.of(path).toAbsolutePath();
        return new MasterKeys(new Keystore(file, password.isBlank() ? PasswordFile.readOrCreate(file) : password), algorithm, db, clock);
    }

    @Bean
    DataKeys dataKeys(JdbcClient db, MasterKeys masters, List<CipherAlgorithm> algorithms, PlatformTransactionManager transactions, Clock clock,
            @Value("${millwright.keys.algorithm:" + AesGcm.NAME + "}") String chosen) {
        var algorithm = byName(algorithms).get(chosen);
        if (algorithm == null) {
            throw new StartupRefused("millwright.keys.algorithm=%s is not known here: %s".formatted(chosen, byName(algorithms).keySet()));
        }
        return new DataKeys(db, masters, algorithm, transactions, clock);
    }

    @Bean
    ColumnCipher columnCipher(DataKeys dataKeys, List<CipherAlgorithm> algorithms) {
        return new EnvelopeCipher(dataKeys, byName(algorithms));
    }

    @Bean
    PersonalCipher personalCipher(JdbcClient db, ColumnCipher cipher, List<CipherAlgorithm> algorithms, Clock clock,
            @Value("${millwright.keys.algorithm:" + AesGcm.NAME + "}") String chosen) {
        var known = byName(algorithms);
        return new PersonKeys(db, cipher, known.get(chosen), known, clock);
    }

    @Bean
    EncryptedColumn wrappedPersonKey() {
        return PersonKeys.WRAPPED;
    }

    @Bean
    KeyRotation keyRotation(JdbcClient db, MasterKeys masters, DataKeys dataKeys, ColumnCipher cipher, ObjectProvider<EncryptedColumn> columns,
            PlatformTransactionManager transactions) {
        return new KeyRotation(db, masters, dataKeys, cipher, columns.stream().toList(), transactions);
    }

    private static Map<String, CipherAlgorithm> byName(List<CipherAlgorithm> algorithms) {
        return algorithms.stream().collect(Collectors.toMap(CipherAlgorithm::name, Function.identity()));
    }
}

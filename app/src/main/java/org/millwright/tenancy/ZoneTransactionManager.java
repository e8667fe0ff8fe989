package org.millwright.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Sets the zone on every transaction the application opens, as {@code SET LOCAL} does: gone with its end, so a pooled connection carries nothing over.
 * Without a current zone nothing is set and row-level security shows no row of any zone.
 * The driver sends it together with BEGIN: one round trip a transaction.
 */
@Component("transactionManager")
class ZoneTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    ZoneTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var zone = CurrentZone.find();
        if (zone.isEmpty()) return;
        try (var statement = connection.prepareStatement("select set_config('app.zone', ?, true)")) {
            statement.setString(1, zone.get().toString());
            statement.execute();
        }
    }
}

package org.millwright.audit;

import org.millwright.tenancy.ZoneEvent;

/**
 * A change of state, or a reading of personal data, that somebody may have to answer for. Published inside the transaction it belongs to, it becomes an audit entry
 * of that same transaction.
 */
public interface Audited extends ZoneEvent {

    Deed deed();
}

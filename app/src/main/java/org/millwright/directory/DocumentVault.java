package org.millwright.directory;

import java.util.UUID;

/** Keeps document numbers: encrypted for their row alone, and as a keyed hash by which the same number is recognised. */
interface DocumentVault {

    String seal(UUID memberId, String number);

    String open(UUID memberId, String sealed);

    String hash(String number);
}

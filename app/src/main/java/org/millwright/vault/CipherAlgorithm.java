package org.millwright.vault;

import java.util.Optional;

/**
 * An authenticated cipher. Another one (SM4-GCM from a national provider) is a bean of this type and the setting {@code millwright.keys.algorithm};
 * its name is stored with each data key, so values written under the old one stay readable. Several threads use one instance at once, deciding on all cores among them:
 * whatever is not safe for that (a {@code Cipher}, a session of a hardware module) is made for each call or kept for each thread.
 */
public interface CipherAlgorithm {

    String name();

    byte[] newKey();

    /** @param boundTo what must be named again, equal to the byte, to open it */
    byte[] seal(byte[] key, byte[] plaintext, byte[] boundTo);

    /** @return empty when it was not sealed with this key and these bounds, or was changed since */
    Optional<byte[]> open(byte[] key, byte[] sealed, byte[] boundTo);
}

package org.millwright.planning;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the notice of something that happens once to its subject: the same event delivered twice gives the same notice. */
final class NoticeIds {

    private NoticeIds() {}

    static UUID of(String action, Object subject) {
        return UUID.nameUUIDFromBytes((action + subject).getBytes(StandardCharsets.UTF_8));
    }
}

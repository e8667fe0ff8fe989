package org.millwright.file;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attachment without its content.
 *
 * @param sha256     64 hexadecimal digits
 * @param uploadedBy membership
 */
public record StoredFile(UUID id, String subjectType, UUID subjectId, String name, String mediaType, long sizeBytes, String sha256, @Nullable UUID uploadedBy,
                         Instant uploadedAt) {

    /** A browser may draw it in place; everything else is saved first. PDF too, because a browser's viewer does not run under the sandbox that files are served in. */
    public boolean picture() {
        return mediaType.startsWith("image/") && FileKind.of(mediaType).filter(kind -> kind != FileKind.DWG).isPresent();
    }

    public String href() {
        return "/files/" + id;
    }
}

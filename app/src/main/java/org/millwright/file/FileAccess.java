package org.millwright.file;

import java.util.UUID;
import org.millwright.identity.CurrentUser;

/** Implemented by the modules whose subjects have attachments. A file is given when one of them says yes; for subjects of others, each says no. */
public interface FileAccess {

    boolean mayRead(CurrentUser user, String subjectType, UUID subjectId);
}

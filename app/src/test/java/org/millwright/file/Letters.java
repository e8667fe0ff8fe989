package org.millwright.file;

import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

/** Answers for the subject type "letter" alone: companies read theirs. In every test's application, so that all can share one. */
@Component
class Letters implements FileAccess {

    @Override
    public boolean mayRead(CurrentUser user, String type, UUID subject) {
        return type.equals("letter") && user.is(Role.COMPANY);
    }
}

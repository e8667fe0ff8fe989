package org.millwright.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.identity.MemberNames;
import org.springframework.stereotype.Component;

/** Accounts and memberships are called by the name that stands in the column of who did it, too. */
@Component
class AccountSubjects implements SubjectNames {

    private final MemberNames members;

    AccountSubjects(MemberNames members) {
        this.members = members;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        var names = new HashMap<>(members.namesOf(ids));
        names.putAll(members.namesOfAccounts(ids));
        return names;
    }

    @Override
    public List<UUID> listMatching(String text, int limit) {
        return members.listMatchingWithAccounts(text, limit);
    }
}

package org.millwright.entry;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.springframework.stereotype.Component;

/** The members that a filing names, those who have left since too. */
@Component
public class KnownPeople {

    private final Members members;

    KnownPeople(Members members) {
        this.members = members;
    }

    public List<Member> listMembers(Collection<UUID> ids) {
        return members.listMembers(List.copyOf(ids));
    }
}

package org.millwright.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a module keeps of a member, handed over when that person asks for everything. Implemented by each module that keeps anything. */
public interface KnownOfMember {

    /** Parts of the record by name, each a list of rows as they are told. */
    Map<String, List<Map<String, Object>>> knownOf(UUID memberId);

    /** The tables it reads. One that stands nowhere was forgotten; a test looks for those. */
    Set<String> tables();
}

package org.millwright.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The names of all modules' things. */
@Component
public class Subjects {

    private static final int MOST = 500;

    private final List<SubjectNames> modules;

    Subjects(List<SubjectNames> modules) {
        this.modules = modules;
    }

    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) modules.forEach(module -> names.putAll(module.namesOf(ids)));
        return names;
    }

    public List<UUID> listMatching(String text) {
        return modules.stream().flatMap(module -> module.listMatching(text, MOST).stream()).distinct().toList();
    }

    public List<UUID> listWithParts(UUID id) {
        return Stream.concat(Stream.of(id), modules.stream().flatMap(module -> module.listPartsOf(id).stream())).distinct().toList();
    }
}

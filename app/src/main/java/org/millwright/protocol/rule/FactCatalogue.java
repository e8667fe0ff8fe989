package org.millwright.protocol.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The facts that rules can name, and those they must not. A vocabulary, not a rule: what is asked of a fact, and whether at all, is said by clauses. */
public final class FactCatalogue {

    /**
     * Parts of names that nobody may be judged by, with the message key of the reason. The joint notice of the State Council's prevention mechanism of 2022 on freight forbids
     * refusing vehicles and people by where they are registered; judging by nationality is beyond what any clause of installation work could need. In lower case and without
     * anything between their letters. The first six digits of a Chinese identity number are where somebody was first registered.
     */
    private static final Map<String, List<String>> FORBIDDEN = Map.of(
            "forbidden-fact.plate", List.of("plate", "chepai", "haopai", "车牌", "号牌", "牌照"),
            "forbidden-fact.household", List.of("household", "hukou", "huji", "domicile", "registeredaddress", "registeredresidence", "residenceregistration", "nativeplace", "birthplace", "placeofbirth",
                    "jiguan", "idprefix", "documentprefix", "户籍", "户口", "籍贯", "出生地"),
            "forbidden-fact.nationality", List.of("nationality", "citizenship", "passportcountry", "passportissuer", "guoji", "国籍"));

    private static final FactCatalogue STANDARD = new FactCatalogue(FactDefinitions.all());

    private final Map<String, FactDefinition> byName = new LinkedHashMap<>();

    private FactCatalogue(List<FactDefinition> definitions) {
        definitions.forEach(one -> byName.put(one.name(), one));
    }

    public static FactCatalogue standard() {
        return STANDARD;
    }

    public Optional<FactDefinition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public FactDefinition get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no such fact: " + name));
    }

    /** By subject, as the editor offers them. */
    public Collection<FactDefinition> list() {
        return List.copyOf(byName.values());
    }

    /** The message key of why nobody may be judged by such a fact; empty for every other name. */
    public Optional<String> forbidden(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{IsAlphabetic}]", "");
        return FORBIDDEN.entrySet().stream().filter(one -> one.getValue().stream().anyMatch(plain::contains)).map(Map.Entry::getKey).sorted().findFirst();
    }

    /** Up to three names that may have been meant, nearest first; none when nothing is near. */
    public List<String> nearest(String name) {
        var near = new ArrayList<>(byName.keySet().stream().filter(one -> distance(one, name) <= Math.max(3, name.length() / 2)).toList());
        near.sort(Comparator.comparingInt((String one) -> distance(one, name)).thenComparing(Comparator.naturalOrder()));
        return near.size() > 3 ? List.copyOf(near.subList(0, 3)) : near;
    }

    private static int distance(String one, String other) {
        return EditDistance.between(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}

package org.millwright.protocol.rule;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rules, facts and records as JSON, the same text for the same content. */
public final class RuleJson {

    private static final JsonMapper JSON = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private RuleJson() { }

    public static String write(Object content) {
        return JSON.writeValueAsString(content);
    }

    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    public static List<Fact> readFacts(String json) {
        return JSON.readValue(json, new TypeReference<List<Fact>>() { });
    }
}

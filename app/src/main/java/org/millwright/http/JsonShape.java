package org.millwright.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/** JSON Schema of what a handler takes: texts, numbers, lists and records of them; anything else travels as text. */
final class JsonShape {

    private JsonShape() {}

    static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw)) {
            return fields("type", "array", "items", of(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> one)) return fields("type", "string");
        if (one.isRecord()) return fields("type", "object", "properties", properties(one));
        if (one.isEnum()) return fields("type", "string", "enum", Arrays.stream(one.getEnumConstants()).map(value -> ((Enum<?>) value).name()).toList());
        return simple(one);
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) return fields("type", "integer");
        if (type == boolean.class || type == Boolean.class) return fields("type", "boolean");
        if (type == UUID.class) return fields("type", "string", "format", "uuid");
        if (type == LocalDate.class) return fields("type", "string", "format", "date");
        if (type == MultipartFile.class) return fields("type", "string", "contentMediaType", "application/octet-stream");
        return fields("type", "string");
    }

    /** Of a form record, in its own order. */
    static Map<String, Object> properties(Class<?> form) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent part : form.getRecordComponents()) properties.put(part.getName(), of(part.getGenericType()));
        return properties;
    }

    static boolean isFile(Type type) {
        return type == MultipartFile.class || type instanceof ParameterizedType list && list.getActualTypeArguments()[0] == MultipartFile.class;
    }

    /** In the order given, which {@code Map.of} shuffles at each start: two drawings of the same API must be the same text. */
    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return all;
    }
}

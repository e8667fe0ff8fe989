package org.millwright.vault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The unwrapped keys of one zone: those that open its columns by number, the number new values are sealed with, and the root of its keyed hashes. */
final class ZoneKeys {

    record DataKey(String algorithm, byte[] bytes) {}

    private final Map<Integer, DataKey> columnKeys;
    private final int current;
    private final byte[] indexKey;
    private final Map<String, byte[]> indexKeys = new ConcurrentHashMap<>();

    ZoneKeys(Map<Integer, DataKey> columnKeys, byte[] indexKey) {
        this.columnKeys = Map.copyOf(columnKeys);
        this.current = columnKeys.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        this.indexKey = indexKey;
    }

    int current() {
        return current;
    }

    boolean has(int number) {
        return columnKeys.containsKey(number);
    }

    DataKey key(int number) {
        return columnKeys.get(number);
    }

    byte[] indexKey(String column) {
        return indexKeys.computeIfAbsent(column, name -> Derived.key(indexKey, "index", name));
    }
}

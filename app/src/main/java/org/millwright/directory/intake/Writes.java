package org.millwright.directory.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a plan writes: rows by statement, and the document numbers that are sealed only when they go in. */
final class Writes {

    /** Of a member who is not in the register yet; the number is encrypted at the last moment. */
    record NewMember(UUID id, UUID installerId, String name, String kind, String number, String phone) {}

    private final Map<SetWrite, List<@Nullable Object[]>> rows = new EnumMap<>(SetWrite.class);
    private final List<NewMember> members = new ArrayList<>();

    void add(SetWrite write, @Nullable Object... values) {
        if (values.length != write.width()) throw new IllegalArgumentException(write + " takes " + write.width() + " values, not " + values.length);
        rows.computeIfAbsent(write, each -> new ArrayList<>()).add(values);
    }

    void member(NewMember member) {
        members.add(member);
    }

    List<@Nullable Object[]> rows(SetWrite write) {
        return rows.getOrDefault(write, List.of());
    }

    List<NewMember> members() {
        return members;
    }

    int size() {
        return members.size() + rows.values().stream().mapToInt(List::size).sum();
    }
}

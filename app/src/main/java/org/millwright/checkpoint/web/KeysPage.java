package org.millwright.checkpoint.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.checkpoint.SigningKey;

/** @param people names of those who made or revoked keys */
public record KeysPage(List<Line> keys, Map<UUID, String> people, @Nullable Instant bundleIssued, @Nullable Instant bundleUntil, boolean keeps) {

    public record Line(SigningKey key, SigningKey.State state) {}
}

package org.millwright.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request, as far as templates need it.
 *
 * @param path            decoded, without query
 * @param query           parameters in the order of the address
 * @param csrf            token; templates send it as {@code _csrf} or the header {@code X-CSRF-TOKEN}
 * @param idempotencyKeys a new key at every call, sent as {@code _idempotency}
 * @param assetVersion    changes with every release
 * @param elder           the reader asked for large type (cookie {@code mw-elder=1})
 * @param flash           one-line word about what was just done
 * @param errors          of the form that came back; {@link FormErrors#NONE} otherwise
 */
public record Visit(String path, Map<String, List<String>> query, String csrf, Supplier<String> idempotencyKeys, String assetVersion, boolean elder,
                    @Nullable Flash flash, FormErrors errors) {}

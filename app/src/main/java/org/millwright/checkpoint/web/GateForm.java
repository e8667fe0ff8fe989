package org.millwright.checkpoint.web;

import org.jspecify.annotations.Nullable;
import org.millwright.checkpoint.Gate;

public record GateForm(@Nullable String name, @Nullable String kind, @Nullable String asks, @Nullable String site, @Nullable String phone) {

    static final GateForm BLANK = new GateForm(null, Gate.Kind.ZONE.name(), Gate.Asks.ANY.name(), null, null);

    static GateForm of(Gate gate) {
        return new GateForm(gate.name(), gate.kind().name(), gate.asks().name(), gate.site() == null ? null : gate.site().toString(), gate.phone());
    }
}

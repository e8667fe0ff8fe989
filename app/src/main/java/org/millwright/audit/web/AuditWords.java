package org.millwright.audit.web;

import org.jspecify.annotations.Nullable;
import org.millwright.audit.Fault;
import org.millwright.ui.Ui;

/** Words of what other modules audit: theirs where they have given any, else the plain name, so that nothing is ever hidden. */
public final class AuditWords {

    private AuditWords() {}

    public static String action(Ui ui, String action) {
        return ui.has("audit.action." + action) ? ui.t("audit.action." + action) : action;
    }

    public static String subject(Ui ui, String type) {
        return ui.has("audit.subject." + type) ? ui.t("audit.subject." + type) : type;
    }

    /** What a person wrote stands as written; what was chosen from a list has words. */
    public static String reason(Ui ui, @Nullable String reason) {
        if (reason == null) return "–";
        return ui.has("audit.reason." + reason) ? ui.t("audit.reason." + reason) : reason;
    }

    public static String actor(Ui ui, @Nullable String name, String channel) {
        return name == null ? ui.t(channel.equals("system") ? "audit.system" : "audit.unknown") : name;
    }

    public static String fault(Ui ui, Fault fault) {
        return ui.t("audit.fault." + fault.kind(), fault.seq(), fault.entryId() == null ? "–" : fault.entryId().toString());
    }
}

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

    /** What a person wrote stands as written; what was chosen from a list, or was done for one thing such as a filing, has words. */
    public static String reason(Ui ui, @Nullable String reason) {
        if (reason == null) return "–";
        var whole = "audit.reason." + reason.replace(' ', '_');
        if (ui.has(whole)) return ui.t(whole);
        int space = reason.indexOf(' ');
        var kind = "audit.reason." + reason.substring(0, Math.max(0, space)) + ".of";
        return space > 0 && ui.has(kind) ? ui.t(kind, reason.substring(space + 1)) : reason;
    }

    public static String actor(Ui ui, @Nullable String name, String channel) {
        return name == null ? ui.t(channel.equals("system") ? "audit.system" : "audit.unknown") : name;
    }

    public static String fault(Ui ui, Fault fault) {
        return ui.t("audit.fault." + fault.kind(), fault.seq(), fault.entryId() == null ? "–" : fault.entryId().toString());
    }
}

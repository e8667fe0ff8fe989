package org.millwright.account.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.millwright.ui.Ui;

/** What a token may do, in words; programs and error messages know it by its code. */
public final class Scopes {

    private Scopes() {}

    public static String word(Ui ui, String scope) {
        return ui.t("token.scope." + scope.replace(':', '.'));
    }

    public static String words(Ui ui, Collection<String> scopes) {
        return scopes.stream().sorted().map(scope -> word(ui, scope)).collect(Collectors.joining(ui.t("ui.list.and")));
    }
}

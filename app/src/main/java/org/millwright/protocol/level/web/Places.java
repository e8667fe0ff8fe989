package org.millwright.protocol.level.web;

import java.util.List;
import org.millwright.directory.Code;
import org.millwright.directory.CodeList;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Codes;
import org.millwright.identity.CurrentUser;
import org.millwright.ui.Option;
import org.springframework.stereotype.Component;

/** Divisions in words. */
@Component
class Places {

    private final Codes codes;

    Places(Codes codes) {
        this.codes = codes;
    }

    CodeNames names() {
        return codes.names();
    }

    static String name(CurrentUser user, CodeNames names, String division) {
        return division.isEmpty() ? "" : names.findDivision(division).map(one -> one.name(user.locale()) + " " + division).orElse(division);
    }

    static List<Option> options(CurrentUser user, CodeNames names) {
        return names.list(CodeList.DIVISION).stream().map((Code one) -> new Option(one.code(), one.code() + " " + one.name(user.locale()))).toList();
    }
}

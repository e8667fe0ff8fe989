package org.millwright.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Code;
import org.millwright.directory.CodeList;
import org.millwright.directory.ZoneDay;

/** @param missing empty lists for which there is a standard one */
public record CodesPage(List<Code> trades, List<Code> certificates, List<Code> scopes, List<Code> grades, List<Code> divisions, List<ZoneDay> days, CodeForm form, ZoneDayForm day,
                        boolean keeps, List<CodeList> missing) {

    public boolean none() {
        return trades.isEmpty() && certificates.isEmpty() && scopes.isEmpty();
    }

    /** The list itself when its standard is to be offered to this reader; one button offers all of them where there is nothing yet. */
    public @Nullable CodeList offered(CodeList list) {
        return keeps && !none() && missing.contains(list) ? list : null;
    }
}

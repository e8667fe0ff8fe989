package org.millwright.directory.web;

import java.util.List;
import org.millwright.directory.Code;
import org.millwright.directory.ZoneDay;

public record CodesPage(List<Code> trades, List<Code> certificates, List<Code> scopes, List<Code> grades, List<Code> divisions, List<ZoneDay> days, CodeForm form, ZoneDayForm day,
                        boolean keeps) {

    public boolean none() {
        return trades.isEmpty() && certificates.isEmpty() && scopes.isEmpty();
    }
}

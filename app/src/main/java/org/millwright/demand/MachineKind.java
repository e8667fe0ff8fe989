package org.millwright.demand;

import java.util.Locale;

/** What sort of machine: an entry of a list that the zone keeps. */
public record MachineKind(String code, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? nameZh : nameEn;
    }
}

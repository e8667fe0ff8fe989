package org.millwright.protocol.emergency;

import org.millwright.identity.Role;

/**
 * @param owner   who does it
 * @param minutes after the start by which it is done
 */
public record EmergencyStep(int position, String textZh, String textEn, Role owner, int minutes) {

    public String text(java.util.Locale locale) {
        return locale.getLanguage().equals("zh") ? textZh : textEn;
    }
}

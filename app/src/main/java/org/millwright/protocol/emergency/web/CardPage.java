package org.millwright.protocol.emergency.web;

import java.util.List;
import org.millwright.protocol.checklist.WorkSites;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.ui.Option;

/**
 * @param starts whether the reader may start it
 * @param phone  the reader works in the field
 */
public record CardPage(EmergencyCard card, List<Option> sites, boolean starts, boolean makes, boolean phone, StartForm typed) {

    static List<Option> options(List<WorkSites.WorkSite> sites) {
        return sites.stream().map(one -> new Option(one.id().toString(), one.name())).toList();
    }
}

package org.millwright.directory.web;

import java.util.List;
import java.util.Map;
import org.millwright.directory.Installer;
import org.millwright.http.Paged;

/**
 * @param unsafe only those without a safety licence in force were asked for
 * @param areas  the words of every service area that stands on the page
 */
public record InstallersPage(String q, boolean unsafe, Paged<Installer> installers, Map<String, Term> areas, boolean keeps) {

    public List<Term> areasOf(Installer installer) {
        return installer.serviceArea().stream().map(areas::get).toList();
    }
}

package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;
import org.millwright.directory.Site;

public record SiteForm(@Nullable String name, @Nullable String address, @Nullable String divisionCode, @Nullable String latitude, @Nullable String longitude,
                       @Nullable String accessNote) {

    static SiteForm of(Site site) {
        return new SiteForm(site.name(), site.address(), site.divisionCode(), Double.toString(site.position().latitude()),
                Double.toString(site.position().longitude()), site.accessNote());
    }
}

package org.millwright.demand.web;

import java.util.UUID;
import org.millwright.demand.web.DemandPage.SiteView;

/** @param zone where the map opens */
public record SitePage(UUID demandId, String title, SiteForm form, SiteView zone) {}

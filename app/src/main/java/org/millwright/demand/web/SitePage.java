package org.millwright.demand.web;

import java.util.List;
import java.util.UUID;
import org.millwright.demand.web.DemandPage.SiteView;

/** @param bearings the zone and the company's other sites: what one finds one's way on the map by */
public record SitePage(UUID demandId, String title, SiteForm form, List<SiteView> bearings) {}

package org.millwright.demand.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.web.DemandPage.PackageView;

/** @param begun its first start has come */
public record EngagementPage(UUID demandId, String number, String title, DemandPage.@Nullable SiteView site, DemandPage.@Nullable ContactView contact,
                             List<DemandPage.MachineView> machines, List<PackageView> packages, ProjectView project, UUID invitationId,
                             boolean own, boolean cancellable, boolean begun, boolean field) {}

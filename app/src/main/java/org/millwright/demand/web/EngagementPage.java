package org.millwright.demand.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.web.DemandPage.PackageView;

/**
 * @param contact          of the company
 * @param installerContact of the installer's firm
 * @param leadContact      of the person who leads the crew, masked where the reader has no claim to it; null where nobody does
 * @param begun            its first start has come
 */
public record EngagementPage(UUID demandId, String number, String title, DemandPage.@Nullable SiteView site, DemandPage.ContactView contact,
                             DemandPage.ContactView installerContact, DemandPage.@Nullable ContactView leadContact,
                             List<DemandPage.MachineView> machines, List<PackageView> packages, ProjectView project, UUID invitationId,
                             boolean own, boolean cancellable, boolean begun, boolean field) {}

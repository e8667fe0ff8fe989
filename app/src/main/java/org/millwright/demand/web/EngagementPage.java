package org.millwright.demand.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.web.DemandPage.PackageView;
import org.millwright.responsibility.StepHeld;

/**
 * @param contact          of the company
 * @param installerContact of the installer's firm, masked likewise
 * @param leadContact      of the person who leads the crew, masked where the reader has no claim to it; null where nobody does
 * @param begun            its first start has come
 * @param cancelled        what the form that cancels holds
 * @param completed        what the form of the acceptance holds
 * @param steps            who answers for which step
 */
public record EngagementPage(UUID demandId, String number, String title, DemandPage.@Nullable SiteView site, DemandPage.ContactView contact,
                             DemandPage.ContactView installerContact, DemandPage.@Nullable ContactView leadContact,
                             List<DemandPage.MachineView> machines, List<PackageView> packages, ProjectView project, UUID invitationId,
                             boolean own, boolean cancellable, boolean begun, boolean field, ReasonForm cancelled, CompletionForm completed, List<StepHeld> steps) {}

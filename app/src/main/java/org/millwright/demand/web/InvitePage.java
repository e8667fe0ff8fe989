package org.millwright.demand.web;

import java.util.List;
import java.util.UUID;
import org.millwright.demand.InvitationRequest;
import org.millwright.demand.web.DemandPage.PackageView;
import org.millwright.ui.Option;

/**
 * Who will be asked, for what, until when.
 *
 * @param crews those chosen, to be sent again; {@code value} is the id
 */
public record InvitePage(UUID demandId, String number, String title, List<PackageView> packages, List<Option> crews,
                         InvitationRequest typed) {}

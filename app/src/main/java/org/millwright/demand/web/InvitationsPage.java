package org.millwright.demand.web;

import org.millwright.demand.InvitationRow;
import org.millwright.http.Paged;
import org.millwright.identity.Role;

public record InvitationsPage(Paged<InvitationRow> invitations, Role role, boolean open) {}

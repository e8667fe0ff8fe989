package org.millwright.demand.web;

import org.millwright.demand.EngagementRow;
import org.millwright.http.Paged;
import org.millwright.identity.Role;

public record EngagementsPage(Paged<EngagementRow> engagements, Role role) {}

package org.millwright.account.web;

import java.util.List;
import org.millwright.identity.Organisations.Organisation;

/** The organisations that fit a role and what was typed to find one. */
public record OrganisationsView(List<Organisation> organisations) {}

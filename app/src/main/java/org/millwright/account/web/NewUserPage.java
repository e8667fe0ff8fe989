package org.millwright.account.web;

import java.util.List;
import org.millwright.identity.Organisations.Organisation;

/** @param organisations the first that fit the role and what was typed to find one */
public record NewUserPage(String login, String name, String locale, String role, String organisationId, String organisationText, List<Organisation> organisations) {}

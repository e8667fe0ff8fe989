package org.millwright.account.web;

import java.util.List;
import org.millwright.account.Users.User;
import org.millwright.identity.Organisations.Organisation;

/** @param self whether the administrator looks at the own account */
public record UserPage(User user, boolean self, int sessions, String role, String organisationId, String organisationText, List<Organisation> organisations) {}

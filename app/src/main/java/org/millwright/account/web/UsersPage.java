package org.millwright.account.web;

import org.millwright.account.Users.User;
import org.millwright.http.Paged;

public record UsersPage(Paged<User> users, String text, String role, String state, String sort) {}

package org.millwright.account.web;

import java.util.List;
import org.millwright.http.OpenPages;

/**
 * @param next where to go once signed in
 * @param open what is read without signing in
 */
public record SignInPage(String login, String next, List<OpenPages.Link> open) {}

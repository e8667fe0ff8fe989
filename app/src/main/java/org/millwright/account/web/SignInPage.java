package org.millwright.account.web;

/** @param next where to go once signed in */
public record SignInPage(String login, String next) {}

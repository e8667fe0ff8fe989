package org.millwright.account.web;

/** Choosing a password by a one-time link. */
public record PasswordPage(String secret, String login, String name) {}

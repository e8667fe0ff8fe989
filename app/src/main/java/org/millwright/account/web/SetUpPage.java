package org.millwright.account.web;

/** The form as typed, without the password. */
public record SetUpPage(String secret, String code, String nameZh, String nameEn, String divisionCode, String timeZone, String latitude, String longitude,
                        String login, String name) {}

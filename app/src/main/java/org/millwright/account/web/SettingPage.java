package org.millwright.account.web;

import java.time.LocalDate;
import java.util.List;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings.Dated;

/** One setting: what holds, what held and what will, and the form for another value. */
public record SettingPage(SettingName setting, String current, List<Dated> values, LocalDate today, String typedValue, String typedFrom) {}

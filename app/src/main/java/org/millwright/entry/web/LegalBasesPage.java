package org.millwright.entry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.millwright.entry.consent.LegalBasis;
import org.millwright.protocol.rule.FactCategory;

/** @param now in force today; {@code all} of them newest first, those to come too */
public record LegalBasesPage(Map<FactCategory, LegalBasis> now, List<LegalBasis> all, Map<FactCategory, Integer> keptDays, LegalBasisInput form, LocalDate today, boolean keeps) {}

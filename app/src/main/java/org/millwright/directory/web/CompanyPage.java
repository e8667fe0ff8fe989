package org.millwright.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Company;
import org.millwright.directory.Site;

/**
 * @param keeps  the reader may change it
 * @param listed and may see the list it stands in
 */
public record CompanyPage(Company company, @Nullable Term division, List<Site> sites, boolean keeps, boolean listed) {}

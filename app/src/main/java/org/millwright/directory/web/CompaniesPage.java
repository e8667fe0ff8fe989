package org.millwright.directory.web;

import org.millwright.directory.Company;
import org.millwright.http.Paged;

public record CompaniesPage(String q, Paged<Company> companies, boolean keeps) {}

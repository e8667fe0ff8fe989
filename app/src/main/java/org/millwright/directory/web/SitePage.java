package org.millwright.directory.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param id null for a new one */
public record SitePage(UUID companyId, String company, @Nullable UUID id, SiteForm form, boolean closed) {}

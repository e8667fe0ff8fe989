package org.millwright.directory.web;

import java.util.UUID;
import org.millwright.http.Paged;

public record MembersPage(UUID installerId, String installer, String q, Paged<MemberLine> members, boolean keeps) {}

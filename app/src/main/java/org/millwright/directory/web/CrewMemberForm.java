package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;

public record CrewMemberForm(@Nullable String memberId, @Nullable String from) {}

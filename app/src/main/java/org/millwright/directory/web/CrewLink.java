package org.millwright.directory.web;

import java.util.UUID;

public record CrewLink(UUID id, String code, String name, boolean active) {}

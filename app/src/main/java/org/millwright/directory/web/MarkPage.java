package org.millwright.directory.web;

import java.util.List;
import java.util.UUID;

public record MarkPage(UUID installerId, String installer, List<Choice> companies, MarkForm form) {

    public record Choice(UUID id, String name) {}
}

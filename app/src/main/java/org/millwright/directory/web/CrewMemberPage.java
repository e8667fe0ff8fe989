package org.millwright.directory.web;

import java.util.List;
import java.util.UUID;

/** @param people of the installer, not in this crew today */
public record CrewMemberPage(UUID crewId, String crew, UUID installerId, String q, List<Person> people, CrewMemberForm form) {

    public record Person(UUID id, String maskedName, String documentMasked) {}
}

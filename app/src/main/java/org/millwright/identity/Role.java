package org.millwright.identity;

import org.jspecify.annotations.Nullable;

/** What a person is in a zone (GLOSSARY, "roles"). Stored by name; words on screen are {@code role.<name>}. */
public enum Role {
    COMPANY, INSTALLER, CREW_LEAD, MEMBER,
    ZONE_OFFICER, HEALTH_OFFICER, INSPECTOR, LOGISTICS_OFFICER, COMMISSIONER, GUARD, EXPERT, POLICY_OFFICER, DEPARTMENT_HANDLER, DRIVER,
    ADMINISTRATOR, OPERATOR;

    /** The kind of organisation its holders act for; null for the zone's own staff. */
    public Organisations.@Nullable Kind organisation() {
        return switch (this) {
            case COMPANY -> Organisations.Kind.COMPANY;
            case INSTALLER, CREW_LEAD, MEMBER -> Organisations.Kind.INSTALLER;
            case DEPARTMENT_HANDLER -> Organisations.Kind.DEPARTMENT;
            default -> null;
        };
    }

    /** Of its word on screen. */
    public String key() {
        return "role." + name();
    }

    /** Works mainly on a phone: pages open with tabs at the bottom. */
    public boolean inTheField() {
        return this == CREW_LEAD || this == MEMBER || this == GUARD || this == DRIVER;
    }
}

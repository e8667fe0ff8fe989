package org.millwright.identity;

/** What a person is in a zone (GLOSSARY, "roles"). Stored by name; words on screen are {@code role.<name>}. */
public enum Role {
    COMPANY, INSTALLER, CREW_LEAD, MEMBER,
    ZONE_OFFICER, HEALTH_OFFICER, INSPECTOR, LOGISTICS_OFFICER, COMMISSIONER, GUARD, EXPERT, POLICY_OFFICER, DEPARTMENT_HANDLER, DRIVER,
    ADMINISTRATOR, OPERATOR;

    /** Works mainly on a phone: pages open with tabs at the bottom. */
    public boolean inTheField() {
        return this == CREW_LEAD || this == MEMBER || this == GUARD || this == DRIVER;
    }
}

package org.millwright.protocol.rule;

/** What kind of data a fact is: retention and legal basis go by it. Words on screen are {@code fact-category.<name>}. */
public enum FactCategory {
    TEST(true), HEALTH(true), VACCINATION(true), TRAVEL(true), DISINFECTION(false), GOODS(false), PAPERS(false), PREMISES(false);

    private final boolean sensitive;

    FactCategory(boolean sensitive) {
        this.sensitive = sensitive;
    }

    /** Health and whereabouts of a person (PIPL, article 28): encrypted, with a purpose for each reading. */
    public boolean sensitive() {
        return sensitive;
    }
}

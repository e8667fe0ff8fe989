package org.millwright.directory;

/** Whom to call at an organisation; both empty where nobody is named. */
public record Contact(String name, String phone) {

    public static final Contact NONE = new Contact("", "");
}

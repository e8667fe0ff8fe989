package org.millwright.ui;

/**
 * @param key   message key of the word
 * @param icon  of {@code img/icons.svg}
 * @param count of what waits there; 0 shows nothing
 */
public record NavItem(String key, String href, String icon, long count, boolean current) {}

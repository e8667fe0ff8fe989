package org.millwright.ui;

/**
 * The person at the screen.
 *
 * @param initials one or two characters for the round mark (the family name's first in Chinese)
 * @param unread   notices
 */
public record Signed(String name, String roleKey, String organisation, String zoneName, String initials, long unread) {}

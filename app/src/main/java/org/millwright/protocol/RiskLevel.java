package org.millwright.protocol;

/** How risky an area is. Words on screen are {@code risk.<name>}; as a fact of rules it is the same in small letters, and {@code none} where there is no risk area. */
public enum RiskLevel {
    LOW, MEDIUM, HIGH
}

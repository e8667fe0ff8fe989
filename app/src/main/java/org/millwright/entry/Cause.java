package org.millwright.entry;

/** Why a filing was decided again. Words on screen are {@code entry.cause.<code>}. */
public enum Cause { FILED, CHANGED, FACT, LEVEL, RISK_AREA, EDITION, TIME, COMMITMENT, ERASURE, CONTACT }

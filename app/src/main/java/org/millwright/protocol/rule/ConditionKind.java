package org.millwright.protocol.rule;

/** What is asked of somebody who is admitted with conditions. Words on screen are {@code condition.<name>}. */
public enum ConditionKind {
    NAT_ON_ARRIVAL, ANTIGEN_ON_ARRIVAL, DAILY_TEST, HEALTH_MONITORING, SPLIT_SHIFT, POINT_TO_POINT, RELAY, DISINFECTION, INSPECTION
}

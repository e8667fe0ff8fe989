package org.millwright.planning;

/** A draft is published or discarded; what is published stands until the next one is. */
public enum PlanState { DRAFT, PUBLISHED, SUPERSEDED, DISCARDED }

package org.millwright.planning;

/** Why a run ended: its time was over, a person stopped it, a person changed the plan meanwhile, or it failed again and again. What it had found till then is kept. */
public enum RunEnding { DONE, ASKED, PLAN_CHANGED, TROUBLE }

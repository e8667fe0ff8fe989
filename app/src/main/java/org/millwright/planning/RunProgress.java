package org.millwright.planning;

/** How far a search is. */
record RunProgress(long spentMillis, long iterations, int served, int unserved, long cost) {}

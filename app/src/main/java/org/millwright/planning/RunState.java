package org.millwright.planning;

/** Live while queued or running. */
public enum RunState {
    QUEUED, RUNNING, FINISHED, STOPPED, FAILED;

    public boolean isLive() {
        return this == QUEUED || this == RUNNING;
    }
}

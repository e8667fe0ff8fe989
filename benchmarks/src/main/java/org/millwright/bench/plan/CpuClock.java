package org.millwright.bench.plan;

import java.lang.management.ManagementFactory;

/** CPU time of the thread that reads it, so that a busy machine takes nothing from anybody's budget. */
final class CpuClock {

    private CpuClock() {
    }

    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static double secondsSince(long begun) {
        return (nanos() - begun) / 1e9;
    }
}

package org.millwright.bench.plan;

import java.util.List;

/**
 * What an engine answered.
 *
 * @param tours      one for each team that goes out; a home-care instance has one for each caregiver, in order
 * @param iterations made, 0 where the engine does not say
 * @param seconds    CPU time of the thread that searched
 * @param note       what a reader of the table should know about the way, without commas; mostly nothing
 */
record Outcome(List<List<Stop>> tours, long iterations, double seconds, String note) {

    Outcome(List<List<Stop>> tours, long iterations, double seconds) {
        this(tours, iterations, seconds, "");
    }

    /**
     * @param node    1 is the first customer or patient of the file
     * @param service which of the patient's services, from 0; 0 for customers
     * @param start   of the service, in the file's unit; NaN where the format leaves times to whoever reads the tour
     */
    record Stop(int node, int service, double start) {

        static Stop at(int node) {
            return new Stop(node, 0, Double.NaN);
        }
    }
}

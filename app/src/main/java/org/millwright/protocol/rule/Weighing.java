package org.millwright.protocol.rule;

/** How evidence that disagrees was weighed when something was judged: kept with it, so that what was judged before a change is made again as it was. */
public enum Weighing {

    /** Until version 19 of the entry tables: the latest of every group. */
    LATEST {
        @Override
        Precedence of(FactDefinition fact) {
            return Precedence.LATEST;
        }
    },

    /** As the catalogue says of each group. */
    BY_GROUP {
        @Override
        Precedence of(FactDefinition fact) {
            return fact.precedence();
        }
    };

    abstract Precedence of(FactDefinition fact);
}

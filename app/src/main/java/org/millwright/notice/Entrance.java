package org.millwright.notice;

/** What the reader of a stream came in with; once it does not hold any more, the stream ends. */
public sealed interface Entrance {

    record Session(String id) implements Entrance {

        @Override
        public String toString() {
            return "session";
        }
    }

    /** @param token itself, for what it is worth is asked anew each time; kept in memory only, and never printed */
    record Token(String token) implements Entrance {

        @Override
        public String toString() {
            return "token";
        }
    }
}

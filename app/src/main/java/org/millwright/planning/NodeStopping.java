package org.millwright.planning;

/** The node is being stopped in the middle of a search; what it had found is kept, and another node goes on. */
final class NodeStopping extends RuntimeException {

    private static final long serialVersionUID = 1;

    NodeStopping() {
        super("the node is being stopped", null, false, false);
    }
}

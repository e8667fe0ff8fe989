package org.millwright.entry.laboratory;

import java.io.IOException;
import java.util.List;

/**
 * Where results come from without a person bringing them. Each laboratory's way of handing over is an adapter of this; the one that is here reads files
 * that are dropped into a folder.
 */
public interface LaboratoryFeed {

    /** @param name as decisions cite it */
    record Delivery(String name, byte[] content) {}

    /** What lies ready for a zone, in the order in which it came. */
    List<Delivery> fetch(String zoneCode) throws IOException;

    /** It was taken in, once and for all. */
    void taken(String zoneCode, Delivery delivery) throws IOException;
}

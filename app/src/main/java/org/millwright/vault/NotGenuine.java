package org.millwright.vault;

/** A ciphertext that this vault did not write for this place. Says where, never what. */
public class NotGenuine extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotGenuine(Place place) {
        super("%s.%s of row %s was changed, moved, or encrypted with other keys".formatted(place.table(), place.column(), place.row()));
    }

    NotGenuine(String what) {
        super(what);
    }
}

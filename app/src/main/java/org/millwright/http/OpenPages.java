package org.millwright.http;

import java.util.List;
import java.util.Locale;

/** A module's pages that are read without an account. They are listed where people sign in, for nobody else can tell that they are there. */
public interface OpenPages {

    /**
     * @param key message key, with {@code args}
     */
    record Link(String key, List<Object> args, String href) {}

    List<Link> links(Locale locale);
}

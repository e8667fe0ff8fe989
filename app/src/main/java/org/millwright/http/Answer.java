package org.millwright.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What a handler answers, before it is known whether a person or a program asked. People get a page or a redirect, programs the same facts as JSON.
 */
public sealed interface Answer {

    /** A page: the jte template {@code <module>/<name>} gets {@code ui} and {@code view}; programs get {@code view} as JSON. From 400 on it says why nothing was done. */
    record Page(String template, Object view, int status) implements Answer {}

    /**
     * A change was made. People are sent on to {@code location} with a flash message; programs get {@code status} (201 or 200), the location and {@code body}.
     *
     * @param flash message key of the one-line confirmation
     */
    record Done(String location, @Nullable Object body, int status, @Nullable String flash, List<Object> flashArgs) implements Answer {

        /** {@code args} are texts already in their final form: they are kept with the answer for a replay. */
        public Done say(String flash, Object... args) {
            return new Done(location, body, status, flash, java.util.Arrays.<Object>stream(args).map(arg -> arg instanceof Number ? arg : String.valueOf(arg)).toList());
        }

        public Done with(Object body) {
            return new Done(location, body, status, flash, flashArgs);
        }
    }

    /**
     * The input was refused: the page comes back with all that was typed (422), programs get problem+json.
     *
     * @param kept what was written before the refusal stays, for a page that promises so; else nothing of the request does
     */
    record Refused(String template, Object view, Problems problems, boolean kept) implements Answer {

        public Refused keeping() {
            return new Refused(template, view, problems, true);
        }
    }

    /** A part of a page for htmx; programs get {@code view} as JSON. */
    record Fragment(String template, Object view) implements Answer {}

    /** A file; {@code content} runs after the handler, in a read-only transaction of the same zone that is over before the reader gets the first byte. */
    record Download(String fileName, MediaType type, boolean inline, Content content) implements Answer {}

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static Page page(String template, Object view) {
        return new Page(template, view, 200);
    }

    static Done created(String location) {
        return new Done(location, null, 201, null, List.of());
    }

    static Done done(String location) {
        return new Done(location, null, 200, null, List.of());
    }

    static Refused refused(String template, Object view, Problems problems) {
        return new Refused(template, view, problems, false);
    }

    /** Nothing is done yet: the form comes back with all that was typed, arranged as was asked. */
    static Refused again(String template, Object view) {
        return new Refused(template, view, new Problems(), false);
    }

    static Fragment fragment(String template, Object view) {
        return new Fragment(template, view);
    }

    static Download download(String fileName, MediaType type, Content content) {
        return new Download(fileName, type, false, content);
    }
}

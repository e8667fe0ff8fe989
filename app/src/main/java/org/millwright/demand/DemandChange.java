package org.millwright.demand;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a change of a published demand changed.
 *
 * @param about title of the work package; null: the demand as a whole
 * @param from  value before, as {@link Field} says; null where there was none or it is not kept
 * @param to    value since
 */
public record DemandChange(Field field, @Nullable String about, @Nullable String from, @Nullable String to) {

    /** What the values are. Of long texts, of whom to call and of the budget it is not kept what they were: all who see the demand read its history. */
    public enum Field {
        /** Words. */
        TITLE,
        /** Not kept. */
        DESCRIPTION, CONTACT, BUDGET,
        /** Names. */
        SITE, MACHINES,
        /** None: the package is the news. */
        PACKAGE_ADDED, PACKAGE_GONE,
        /** Words; not kept. */
        PACKAGE_TITLE, WHAT,
        /** {@code scope/class}. */
        LICENCE,
        /** Minutes. */
        WORK,
        /** First and last day. */
        WINDOW_FROM, WINDOW_UNTIL,
        /** A moment; none: the equipment is there. */
        READY,
        /** A number; whether. */
        CREWS, SPLIT_SHIFT,
        /** {@code trade/level/heads} and {@code kind/heads}, after each other with commas: those alone that differ. */
        SKILLS, CERTIFICATES,
        /** Numbers of the packages before it. */
        ORDER
    }

    static DemandChange whole(Field field, @Nullable Object from, @Nullable Object to) {
        return new DemandChange(field, null, text(from), text(to));
    }

    static DemandChange of(WorkPackage it, Field field, @Nullable Object from, @Nullable Object to) {
        return new DemandChange(field, it.title(), text(from), text(to));
    }

    /** The same with values as a reader takes them. */
    public DemandChange worded(@Nullable String from, @Nullable String to) {
        return new DemandChange(field, about, from, to);
    }

    private static @Nullable String text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).filter(it -> !it.isEmpty()).orElse(null);
    }
}

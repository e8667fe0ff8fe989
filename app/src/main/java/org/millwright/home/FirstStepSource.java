package org.millwright.home;

import java.util.List;

/** What an administrator does first in a zone that is still empty; said by the modules, shown on the administrator's home until all of it is done or it is put away. */
public interface FirstStepSource {

    /**
     * @param order  place among the steps of all modules
     * @param title  message key of the step; {@code note} of why, and of what it needs before
     * @param action message key of the button that leads to {@code href}
     */
    record Step(int order, String title, String note, String action, String href, boolean done) {}

    /** Of the current zone, done ones too. */
    List<Step> firstSteps();
}

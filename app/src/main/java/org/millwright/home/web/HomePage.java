package org.millwright.home.web;

import java.util.List;
import org.millwright.home.FirstStepSource;
import org.millwright.home.WaitingSource;

/**
 * @param field      whether the role works mainly on a phone
 * @param firstSteps in the order to be done; empty once all are, and for everybody but an administrator
 */
public record HomePage(String name, boolean field, List<WaitingSource.Waiting> waiting, List<WaitingSource.Figure> figures, List<FirstStepSource.Step> firstSteps) {}

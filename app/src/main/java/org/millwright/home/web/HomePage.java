package org.millwright.home.web;

import java.util.List;
import org.millwright.home.BandSource;
import org.millwright.home.FirstStepSource;
import org.millwright.home.WaitingSource;

/**
 * @param field      whether the role works mainly on a phone
 * @param more       there is more waiting than is listed
 * @param bands      states of the whole zone
 * @param firstSteps what is done, then the rest in its order; empty once all are done or the zone put them away, and for everybody but an administrator
 */
public record HomePage(String name, boolean field, List<WaitingSource.Waiting> waiting, boolean more, List<WaitingSource.Figure> figures, List<WaitingSource.Start> starts,
                       List<BandSource.Band> bands, List<FirstStepSource.Step> firstSteps) {}

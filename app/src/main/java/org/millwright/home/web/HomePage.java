package org.millwright.home.web;

import java.util.List;
import org.millwright.home.WaitingSource;

/** @param field whether the role works mainly on a phone */
public record HomePage(String name, boolean field, List<WaitingSource.Waiting> waiting, List<WaitingSource.Figure> figures) {}

package org.millwright.demand.web;

import java.util.List;
import org.millwright.ui.Option;

/** What the form offers, in the reader's language. */
public record Choices(List<Option> sites, List<Option> machineKinds, List<Option> trades, List<Option> certificates, List<Option> licences) {}

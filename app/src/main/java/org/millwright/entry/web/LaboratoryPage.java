package org.millwright.entry.web;

import org.millwright.entry.laboratory.LaboratoryFault;
import org.millwright.entry.laboratory.LaboratoryRecords.Taken;
import org.millwright.http.Paged;

/** What came of a laboratory's file. */
public record LaboratoryPage(Taken file, Paged<LaboratoryFault> faults) {}

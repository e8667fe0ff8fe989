package org.millwright.responsibility.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.responsibility.Commitments;
import org.millwright.responsibility.NetLists;
import org.millwright.responsibility.Step;

/** @param own steps that the reader may sign for and does not hold */
public record WorkPage(NetLists.Row row, List<Commitments.Signed> signed, Set<Step> own, Map<UUID, List<String>> signatories, SigningForm form, String name, boolean officer, boolean phone) {}

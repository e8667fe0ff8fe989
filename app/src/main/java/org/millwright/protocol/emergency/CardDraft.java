package org.millwright.protocol.emergency;

import java.util.List;

/** A card that shall be. */
public record CardDraft(EmergencyCard.Kind kind, String nameZh, String nameEn, List<EmergencyStep> steps) { }

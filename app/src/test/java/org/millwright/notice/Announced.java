package org.millwright.notice;

import java.util.List;
import java.util.UUID;

/** An event of tests; a record of plain parts, as the event registry can keep it. */
public record Announced(UUID zoneId, UUID noticeId, Recipients recipients, String messageKey, List<Object> args, String href) implements Notice {}

package org.millwright.notice;

import java.io.Serializable;
import java.util.UUID;

/** What a mail job needs to know; the rest is looked up when it runs, so nothing personal lies in the job table. */
record MailOrder(UUID zone, UUID membership, UUID notice) implements Serializable {}

package org.millwright.checkpoint.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.checkpoint.Scans;

/** @param portrait whether there is a picture for the printed form */
public record PassPage(IssuedPass pass, IssuedPass.State state, QrPicture code, List<Scans.Scan> scans, @Nullable String holder, @Nullable String issuedBy, @Nullable String revokedBy,
                       boolean portrait, Instant now, boolean keeps) {}

package org.millwright.checkpoint.web;

import java.time.Instant;
import org.millwright.checkpoint.IssuedPass;

public record MyPassPage(IssuedPass pass, IssuedPass.State state, QrPicture code, Instant now) {}

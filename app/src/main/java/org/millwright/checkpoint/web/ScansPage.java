package org.millwright.checkpoint.web;

import java.util.List;
import org.millwright.checkpoint.Gate;
import org.millwright.checkpoint.Scans;
import org.millwright.http.Paged;

public record ScansPage(Paged<Scans.Scan> scans, List<Gate> gates, String gate, String verdict) {}

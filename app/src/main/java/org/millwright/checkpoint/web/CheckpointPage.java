package org.millwright.checkpoint.web;

import java.util.List;
import java.util.UUID;
import org.millwright.checkpoint.Gate;

/** What the phone's page is given; everything else it finds by itself and keeps. */
public record CheckpointPage(UUID guard, String guardName, List<Gate> gates) {}

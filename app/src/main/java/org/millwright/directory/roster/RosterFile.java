package org.millwright.directory.roster;

import java.nio.file.Path;

/** A file as it was brought: where it lies, and the name its owner knows it by. The name is never trusted. */
public record RosterFile(Path path, String name) {}

package health.overturn.local.architecture.violator.room;

import health.overturn.local.architecture.violator.Violator;

/// Needs the violator that needs it: a cycle.
public record Room(Violator violator) {}

package health.overturn.local.architecture.violator.twice;

/// Has the name of another record.
public record Room(int value) {}

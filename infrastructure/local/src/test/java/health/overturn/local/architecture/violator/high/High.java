package health.overturn.local.architecture.violator.high;

/// Used by the package below it.
public record High(int value) {}

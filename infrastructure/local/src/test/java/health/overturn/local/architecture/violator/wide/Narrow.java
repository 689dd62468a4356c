package health.overturn.local.architecture.violator.wide;

/// A second type in a package that may have one.
public record Narrow(int one) {}

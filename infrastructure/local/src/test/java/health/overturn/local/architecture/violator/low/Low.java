package health.overturn.local.architecture.violator.low;

import health.overturn.local.architecture.violator.high.High;

/// Uses a package above its own.
public record Low(High high) {}

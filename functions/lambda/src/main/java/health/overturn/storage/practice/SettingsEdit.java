package health.overturn.storage.practice;

import java.time.Instant;

/// Who saves settings, and when.
public record SettingsEdit(String by, Instant at) {}

package health.overturn.denials.lifecycle;

import health.overturn.remittance.ProtectedText;

/// Everything open of one person goes to another one.
///
/// @param from who had it, as owner or as the one who does the next step
/// @param to who gets it
public record HandOver(String from, String to, ProtectedText note) {}

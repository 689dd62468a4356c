package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.DenialDetails;

/// A denial as today's code tables judge it.
///
/// @param reason group and code of the primary reason, such as `CO-197`; empty if no CAS explains the denial
public record Rejudgement(DenialDetails details, String reason) {}

package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;

/// A first adjudication of a claim that is a denial.
///
/// @param id the id of the adjudication, which is also the last part of the denial's id
/// @param reason in the form of [ReasonKey]
public record FirstDenial(String id, Week week, String payer, String provider, String reason, long cents) {}

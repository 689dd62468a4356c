package health.overturn.denials.triage;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;

/// A denial with its tier and its rank among the denials of its payer.
///
/// @param rank from 1; 0 if the denial is too small to be ranked, or ranks behind the part of the order that was
///     read
public record RankedDenial(Denial denial, Tier tier, int rank) {}

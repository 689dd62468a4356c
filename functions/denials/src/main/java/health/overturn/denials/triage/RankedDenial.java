package health.overturn.denials.triage;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;

/// A denial and its place among those of its payer.
///
/// @param rank from 1; 0 where it is out of the ranking, or behind the head of it that was read
public record RankedDenial(Denial denial, Tier tier, int rank) {}

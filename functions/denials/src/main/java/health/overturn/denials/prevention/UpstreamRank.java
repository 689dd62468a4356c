package health.overturn.denials.prevention;

import health.overturn.denials.code.UpstreamSystem;

/// An upstream system's rank in a week by repeat denials.
///
/// @param rank from 1
/// @param repeats first denials of categories and reasons that call for a review
/// @param denials all first denials
/// @param redenials denials of claims that had been denied before
public record UpstreamRank(
        int rank,
        UpstreamSystem system,
        long repeats,
        long repeatCents,
        long denials,
        long denialCents,
        long redenials) {}

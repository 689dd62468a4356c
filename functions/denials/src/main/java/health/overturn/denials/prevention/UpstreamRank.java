package health.overturn.denials.prevention;

import health.overturn.denials.code.UpstreamSystem;

/// An upstream system's place in a week's ranking by repeat denials.
///
/// @param repeats first denials of categories and reasons that call for a review
/// @param denials all its first denials
/// @param redenials denials of claims that had been denied before
public record UpstreamRank(
        int rank,
        UpstreamSystem system,
        long repeats,
        long repeatCents,
        long denials,
        long denialCents,
        long redenials) {}

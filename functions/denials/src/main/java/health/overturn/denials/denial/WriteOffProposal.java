package health.overturn.denials.denial;

import java.time.LocalDate;

/// A write-off above its author's limit, which waits for a second lead or admin.
///
/// @param by the name of the person who proposed it, and who may not approve it
public record WriteOffProposal(ResolutionTerms terms, String by, LocalDate on) {}

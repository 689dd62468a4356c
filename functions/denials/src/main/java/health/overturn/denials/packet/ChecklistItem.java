package health.overturn.denials.packet;

import health.overturn.denials.appeal.EvidenceItem;

/// A document to enclose.
///
/// @param required whether the letter says little without it, or the payer demands it
/// @param demanded whether the payer demands it with each appeal, by the practice's settings
public record ChecklistItem(EvidenceItem item, String what, boolean required, boolean demanded) {}

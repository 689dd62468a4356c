package health.overturn.operations.worklist;

import health.overturn.denials.triage.RankedDenial;
import health.overturn.storage.denial.DenialWithAdjudication;

/// A row of a list: the denial, and its tier and rank.
public record ListRow(DenialWithAdjudication denial, RankedDenial ranked) {}

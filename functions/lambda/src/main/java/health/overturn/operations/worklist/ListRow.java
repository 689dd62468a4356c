package health.overturn.operations.worklist;

import health.overturn.denials.triage.RankedDenial;
import health.overturn.storage.denial.DenialWithAdjudication;

/// A line of a list.
public record ListRow(DenialWithAdjudication denial, RankedDenial ranked) {}

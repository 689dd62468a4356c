package health.overturn.lambda.desk;

import health.overturn.denials.triage.RankedDenial;
import health.overturn.lambda.store.Shown;

/// A line of a list.
public record Row(Shown shown, RankedDenial ranked) {}

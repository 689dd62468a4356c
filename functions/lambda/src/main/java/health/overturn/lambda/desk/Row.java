package health.overturn.lambda.desk;

import health.overturn.denials.triage.Ranked;
import health.overturn.lambda.store.Shown;

/// A line of a list.
public record Row(Shown shown, Ranked ranked) {}

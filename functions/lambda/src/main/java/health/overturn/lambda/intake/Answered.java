package health.overturn.lambda.intake;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.lambda.store.Taken;

/// What a file answers to one claim: what is stored of it, and its line of the log.
record Answered(Taken taken, LoggedAdjudication line) {}

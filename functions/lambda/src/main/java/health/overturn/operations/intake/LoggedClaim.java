package health.overturn.operations.intake;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.storage.item.IncomingAdjudication;

/// What a file answers to one claim: what is stored of it, and its line of the log.
record LoggedClaim(IncomingAdjudication incoming, LoggedAdjudication line) {}

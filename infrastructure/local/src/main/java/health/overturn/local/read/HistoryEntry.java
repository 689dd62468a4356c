package health.overturn.local.read;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.deadline.DeadlineInputs;

/// One adjudication with what a report says of its place and payer.
///
/// @param source where it was read
record HistoryEntry(
        Adjudication adjudication, String payerName, DeadlineInputs deadlineInputs, HistoryRows.Source source) {
    HistoryRows.PayerName payer() {
        return new HistoryRows.PayerName(adjudication.payer(), payerName);
    }
}

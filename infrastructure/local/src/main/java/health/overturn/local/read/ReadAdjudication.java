package health.overturn.local.read;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.deadline.DeadlineInputs;

/// One adjudication with what a report says of its place and payer.
///
/// @param source where it was read
record ReadAdjudication(
        Adjudication adjudication, String payerName, DeadlineInputs deadlineInputs, HistoryRows.Source source) {
    HistoryRows.PayerName payer() {
        return new HistoryRows.PayerName(adjudication.payer(), payerName);
    }
}

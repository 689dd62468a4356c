package health.overturn.sample.story;

import health.overturn.sample.claim.Bill;
import health.overturn.sample.claim.Payer;

/// Who plays in a story.
///
/// @param number what the payer's claim numbers of this story begin with
/// @param second a payer other than the first
record Cast(Bill bill, String number, Payer first, Payer second) {}

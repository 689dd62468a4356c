package health.overturn.sample.scenario;

import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.SamplePayer;

/// Who plays in a story.
///
/// @param number what the payer's claim numbers of this story begin with
/// @param second a payer other than the first
record ScenarioParties(BilledClaim bill, String number, SamplePayer first, SamplePayer second) {}

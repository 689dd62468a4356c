package health.overturn.sample.practice;

import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.SamplePayer;

/// The bill and the payers of a scenario.
///
/// @param number the prefix of the scenario's payer claim numbers
/// @param drifted the first payer under its other id
/// @param second a payer other than the first
public record ScenarioParties(
        BilledClaim bill, String number, SamplePayer first, SamplePayer drifted, SamplePayer second) {}

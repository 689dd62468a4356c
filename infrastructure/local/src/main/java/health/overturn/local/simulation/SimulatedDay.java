package health.overturn.local.simulation;

import java.time.LocalDate;

/// What people did on one simulated day.
///
/// @param files how many remittances arrived
/// @param touches how often the team worked a denial
/// @param decisions how many escalations the lead decided
public record SimulatedDay(LocalDate day, int files, int touches, int decisions) {}

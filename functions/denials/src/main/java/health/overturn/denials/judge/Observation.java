package health.overturn.denials.judge;

import health.overturn.remittance.Money;

/// Worth a look, and not a denial: a REVIEW code that took part of a charge, a contractual write-off of a whole line
/// in a claim that was otherwise paid.
public record Observation(String group, String carc, int line, Money amount, int segment) {}

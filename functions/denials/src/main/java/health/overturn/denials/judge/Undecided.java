package health.overturn.denials.judge;

import health.overturn.remittance.Money;
import java.util.List;

/// Money that a payer has neither paid nor refused. Without another answer in time it becomes an UNMAPPED denial.
///
/// @param amount greater than zero
/// @param reasons the codes that stand where the money is undecided, with the money that each holds and its line; they
///     sum to the amount. Where no code holds the money, one reason without a code does
/// @param rationale why the money is undecided
public record Undecided(Money amount, List<Reason> reasons, Rationale rationale) {
    public Undecided {
        reasons = List.copyOf(reasons);
    }
}

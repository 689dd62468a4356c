package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import java.util.List;

/// One adjustment inside a denial: group, CARC, amount and remark codes.
///
/// @param group [AdjustmentGroup#NONE] where no CAS segment explains the denial
/// @param carc [Carc#NONE] where no CAS segment explains the denial
/// @param rarcs the remark codes of the line, then those of the claim; at claim level those of the claim, or of its
///     lines where the claim has none; a pharmacy's reject code as in [health.overturn.remittance.ServiceLine]
/// @param line the line's ordinal in its claim, 0 at claim level
/// @param amount the denied amount; zero where the payer only says the code, or where the claim's bound cuts the amount
/// @param nothingPaid nothing was paid on the line or, at claim level, on the claim
/// @param category the category of the denial if this were its only reason
public record Reason(
        AdjustmentGroup group,
        Carc carc,
        List<String> rarcs,
        int line,
        Money amount,
        boolean nothingPaid,
        Category category,
        Rationale rationale) {
    public Reason {
        rarcs = List.copyOf(rarcs);
    }

    Reason withCents(long cents) {
        return new Reason(group, carc, rarcs, line, Money.ofCents(cents), nothingPaid, category, rationale);
    }
}

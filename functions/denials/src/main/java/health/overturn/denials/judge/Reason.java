package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import java.util.List;

/// One group, CARC and amount inside a denial.
///
/// @param group CO, PR, OA, PI or CR; empty where no CAS explains the denial
/// @param carc the reason code; empty where no CAS explains the denial
/// @param rarcs the remark codes of the same line, then those of the claim; at claim level, where the claim has
///     none, its lines'
/// @param line the line's ordinal in its claim, 0 at claim level
/// @param amount what it denies, positive
/// @param whole nothing was paid on the line (or, at claim level, on the claim)
/// @param category what this reason alone would make of the denial
public record Reason(
        String group,
        String carc,
        List<String> rarcs,
        int line,
        Money amount,
        boolean nothingPaid,
        Category category,
        Rationale rationale) {
    public Reason {
        rarcs = List.copyOf(rarcs);
    }
}

package health.overturn.denials.rollup;

import java.util.Comparator;

/// One payer and one procedure with its modifiers. Write-offs of service lines are compared within this group.
public record PayerProcedure(String payer, String procedure) {
    public static final Comparator<PayerProcedure> ORDER =
            Comparator.comparing(PayerProcedure::payer).thenComparing(PayerProcedure::procedure);
}

package health.overturn.denials.rollup;

import java.util.Comparator;

/// Service lines whose write-offs are compared with one another: one payer's, of one procedure with its modifiers.
public record PayerProcedure(String payer, String procedure) {
    public static final Comparator<PayerProcedure> ORDER =
            Comparator.comparing(PayerProcedure::payer).thenComparing(PayerProcedure::procedure);
}

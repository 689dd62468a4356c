package health.overturn.denials.worth;

import java.util.Comparator;

/// A procedure with its modifiers, as one payer pays it.
///
/// @param payer the id under which the practice keeps the payer
/// @param procedure qualifier, code and modifiers, separated by colons
public record PricedProcedure(String payer, String procedure) {
    public static final Comparator<PricedProcedure> ORDER =
            Comparator.comparing(PricedProcedure::payer).thenComparing(PricedProcedure::procedure);
}

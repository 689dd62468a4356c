package health.overturn.lambda.store;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.DenialFacts;
import health.overturn.denials.claim.Standing;
import health.overturn.denials.work.Facts;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fold's word on a denial in the form in which a denial keeps it.
final class Told {
    private Told() {}

    static Facts of(DenialFacts facts, Map<String, Adjudication> adjudications) {
        Standing standing = facts.standing();
        return new Facts(
                outcome(standing),
                facts.recovered().cents(),
                facts.repeatOf() == null ? "" : facts.repeatOf(),
                standing instanceof Standing.Duplicate duplicate ? duplicate.by() : "",
                facts.takeback(),
                standing instanceof Standing.Paid paid && paid.shiftedToPatient(),
                facts.deniedOn(),
                facts.firstDeniedOn(),
                resolvedOn(standing, adjudications));
    }

    /// A watch ran out and was then answered by what had been on its way: it never was a denial, and
    /// stays on record as
    /// one that the answer stands for.
    static Facts withdrawn(Facts before) {
        return new Facts(
                "SUPERSEDED", 0, "", "", false, false, before.deniedOn(), before.firstDeniedOn(), before.deniedOn());
    }

    private static String outcome(Standing standing) {
        return switch (standing) {
            case Standing.Open ignored -> "";
            case Standing.Paid ignored -> "PAID";
            case Standing.Reversed ignored -> "REVERSED";
            case Standing.Superseded ignored -> "SUPERSEDED";
            case Standing.Duplicate ignored -> "DUPLICATE";
        };
    }

    private static @Nullable LocalDate resolvedOn(Standing standing, Map<String, Adjudication> adjudications) {
        if (!(standing instanceof Standing.Resolved resolved)) {
            return null;
        }
        Adjudication by = adjudications.get(resolved.by());
        return by == null ? null : by.paidOn();
    }
}

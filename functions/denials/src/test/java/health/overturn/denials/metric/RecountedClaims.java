package health.overturn.denials.metric;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudication.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The adjudications that figures count, grouped by claim.
final class RecountedClaims {
    private static final Comparator<LoggedAdjudication> ORDER =
            Comparator.comparing(LoggedAdjudication::order).thenComparing(LoggedAdjudication::id);

    private RecountedClaims() {}

    static List<RecountedClaim> of(Collection<LoggedAdjudication> lines) {
        Map<String, List<LoggedAdjudication>> claims = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (LoggedAdjudication line : lines) {
            if (counts(line) && known.add(line.id())) {
                String month =
                        line.serviceMonth() == null ? "paid " + line.paidOn().withDayOfMonth(1) : "";
                claims.computeIfAbsent(line.claim() + " " + month, _ -> new ArrayList<>())
                        .add(line);
            }
        }
        claims.values().forEach(claim -> claim.sort(ORDER));
        return claims.values().stream().map(RecountedClaim::of).toList();
    }

    private static boolean counts(LoggedAdjudication line) {
        boolean isCopy = line.denial() != null && line.denial().duplicate();
        return line.kind() != Kind.WATCHED && line.kind() != Kind.PREDETERMINATION && !isCopy;
    }

    static boolean mayBeFirst(LoggedAdjudication line) {
        return line.kind() != Kind.REVERSAL
                && !line.replacement()
                && List.of("1", "4", "19").contains(line.status().text());
    }

    /// What the practice may expect of the payer by this adjudication.
    static long expected(LoggedAdjudication line) {
        return line.charge().cents()
                - line.contractual().cents()
                - line.patientShare().cents()
                - line.otherPayer().cents();
    }
}

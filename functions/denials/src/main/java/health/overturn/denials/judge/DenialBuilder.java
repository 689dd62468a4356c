package health.overturn.denials.judge;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds one denial from a claim's reasons: it picks the primary reason and derives the rest from it.
final class DenialBuilder {
    private final CodeTables tables;
    private final ForbiddenResponses forbiddenResponses;
    private final NextStep nextStep;

    DenialBuilder(CodeTables tables) {
        this.tables = tables;
        this.forbiddenResponses = new ForbiddenResponses(tables);
        this.nextStep = new NextStep(tables);
    }

    /// @param found at least one reason, in the order of the claim
    Judgement build(List<Reason> found, List<Note> notes) {
        List<Reason> reasons = primaryFirst(found);
        Reason primary = reasons.getFirst();
        ReasonCode row = tables.reason(primary.carc());
        boolean patientLiable = row != null && primary.group().isPatient();
        Set<DenialResponse> forbiddenByPrimary = forbiddenResponses.forbiddenBy(primary);
        return new Judgement.Denied(
                primary.category(),
                row == null ? null : row.cluster(),
                sum(reasons),
                reasons,
                patientLiable ? NextStep.PATIENT_LIABLE : nextStep.describe(primary, row, forbiddenByPrimary),
                forbiddenResponses.forbiddenBy(reasons),
                patientLiable,
                preventable(primary, row),
                notes,
                null);
    }

    private static boolean preventable(Reason primary, @Nullable ReasonCode row) {
        Boolean preventableByRow = row == null ? null : row.preventable();
        return preventableByRow == null ? primary.category().preventable() : preventableByRow;
    }

    /// The reasons with the primary one first. It is the earliest reason of the code with the largest sum over
    /// the claim; among equal sums, the code that comes first.
    private static List<Reason> primaryFirst(List<Reason> found) {
        if (found.size() == 1) {
            return found;
        }
        Map<Carc, Long> sums = new HashMap<>();
        for (Reason reason : found) {
            sums.merge(reason.carc(), reason.amount().cents(), SaturatingCents::add);
        }
        int primary = 0;
        for (int index = 1; index < found.size(); index++) {
            if (sum(sums, found.get(index)) > sum(sums, found.get(primary))) {
                primary = index;
            }
        }
        List<Reason> ordered = new ArrayList<>(found);
        ordered.addFirst(ordered.remove(primary));
        return ordered;
    }

    private static long sum(Map<Carc, Long> sums, Reason reason) {
        return sums.getOrDefault(reason.carc(), 0L);
    }

    private static Money sum(List<Reason> reasons) {
        long cents = 0;
        for (Reason reason : reasons) {
            cents = SaturatingCents.add(cents, reason.amount().cents());
        }
        return Money.ofCents(cents);
    }
}

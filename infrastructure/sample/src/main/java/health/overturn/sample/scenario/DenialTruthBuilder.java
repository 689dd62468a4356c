package health.overturn.sample.scenario;

import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.truth.DenialTruth;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds the truth about the denials of a block.
public final class DenialTruthBuilder {
    /// The number of days after which a watched claim counts as denied.
    public static final int WATCH_DAYS = 45;

    private final Map<ScenarioAnswer, ClaimTruth> truthByAnswer = new HashMap<>();
    private final LocalDate asOf;

    private DenialTruthBuilder(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// Builds the truth about all denials of a block.
    ///
    /// @param asOf the day of the truth, after the last payment; a watch may not have expired by then
    public static List<DenialTruth> of(ScenarioBlock block, LocalDate asOf) {
        DenialTruthBuilder builder = new DenialTruthBuilder(asOf);
        for (ScenarioPayment payment : block.payments()) {
            for (int i = 0; i < payment.answers().size(); i++) {
                builder.truthByAnswer.put(payment.answers().get(i), payment.truth(i));
            }
        }
        return block.denials().stream()
                .filter(builder::isDenied)
                .map(builder::truth)
                .toList();
    }

    private boolean isDenied(ScenarioDenial denial) {
        return !denial.watchExpired || !deniedOn(denial).isAfter(asOf);
    }

    private DenialTruth truth(ScenarioDenial denial) {
        ClaimTruth claim = truthOf(denial.answer);
        return new DenialTruth(
                claim.key(),
                claim.scenario(),
                claim.claimNumber(),
                claim.payerId(),
                claim.payerClaimNumber(),
                claim.trace(),
                deniedOn(denial),
                deniedOn(denial.first()),
                denial.watchExpired ? claim.watchedCents() : claim.deniedCents(),
                denial.watchExpired ? "UNMAPPED" : claim.category(),
                denial.outcome,
                denial.recovered,
                denial.takeback,
                denial.repeatOf == null ? "" : truthOf(denial.repeatOf.answer).key(),
                key(denial.duplicateOf),
                denial.shiftedToPatient);
    }

    private LocalDate deniedOn(ScenarioDenial denial) {
        LocalDate paidOn = truthOf(denial.answer).paidOn();
        return denial.watchExpired ? paidOn.plusDays(WATCH_DAYS) : paidOn;
    }

    private String key(@Nullable ScenarioAnswer answer) {
        return answer == null ? "" : truthOf(answer).key();
    }

    private ClaimTruth truthOf(ScenarioAnswer answer) {
        ClaimTruth truth = truthByAnswer.get(answer);
        if (truth == null) {
            throw new IllegalStateException(
                    "bug: an answer of scenario " + answer.scenarioName() + " is in no payment");
        }
        return truth;
    }
}

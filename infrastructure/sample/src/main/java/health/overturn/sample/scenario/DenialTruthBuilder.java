package health.overturn.sample.scenario;

import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.truth.DenialTruth;
import health.overturn.sample.truth.WatchTruth;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds the truth about the denials and the undecided money of a block.
public final class DenialTruthBuilder {
    /// The number of days after which a watched claim counts as denied.
    public static final int WATCH_DAYS = 45;

    private final Map<ScenarioAnswer, ClaimTruth> truthByAnswer = new HashMap<>();
    private final LocalDate asOf;

    private DenialTruthBuilder(ScenarioBlock block, LocalDate asOf) {
        this.asOf = asOf;
        for (ScenarioPayment payment : block.payments()) {
            for (int i = 0; i < payment.answers().size(); i++) {
                truthByAnswer.put(payment.answers().get(i), payment.truth(i));
            }
        }
    }

    /// Builds the truth about all denials of a block.
    ///
    /// @param asOf the day of the truth, on or after the last payment; a watch may not have expired by then
    public static List<DenialTruth> of(ScenarioBlock block, LocalDate asOf) {
        DenialTruthBuilder builder = new DenialTruthBuilder(block, asOf);
        return block.denials().stream()
                .filter(builder::isDenied)
                .map(builder::truth)
                .toList();
    }

    /// Builds the truth about the undecided money of a block.
    ///
    /// @param asOf the day of the truth, on or after the last payment
    public static List<WatchTruth> watches(ScenarioBlock block, LocalDate asOf) {
        DenialTruthBuilder builder = new DenialTruthBuilder(block, asOf);
        return block.denials().stream()
                .filter(denial -> !builder.isDenied(denial))
                .map(builder::watch)
                .toList();
    }

    private boolean isDenied(ScenarioDenial denial) {
        return !denial.undecided || !deniedOn(denial).isAfter(asOf);
    }

    private DenialTruth truth(ScenarioDenial denial) {
        ClaimTruth claim = truthOf(denial.answer);
        return new DenialTruth(
                key(denial),
                claim.scenario(),
                claim.claimNumber(),
                claim.payerId(),
                claim.payerClaimNumber(),
                claim.trace(),
                deniedOn(denial),
                deniedOn(denial.first()),
                denial.denied,
                denial.category(),
                denial.cause(),
                denial.outcome,
                denial.upheld,
                denial.settlement.recovered(),
                denial.settlement.allowedToPatient(),
                denial.settlement.stake(),
                denial.open,
                denial.takeback,
                denial.repeatOf == null ? "" : key(denial.repeatOf),
                key(denial.duplicateOf));
    }

    private WatchTruth watch(ScenarioDenial denial) {
        ClaimTruth claim = truthOf(denial.answer);
        return new WatchTruth(
                claim.key(),
                claim.scenario(),
                claim.claimNumber(),
                claim.payerId(),
                denial.denied,
                claim.paidOn(),
                deniedOn(denial));
    }

    private LocalDate deniedOn(ScenarioDenial denial) {
        LocalDate paidOn = truthOf(denial.answer).paidOn();
        return denial.undecided ? paidOn.plusDays(WATCH_DAYS) : paidOn;
    }

    private String key(ScenarioDenial denial) {
        return truthOf(denial.answer).key() + (denial.undecided ? "-undecided" : "");
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

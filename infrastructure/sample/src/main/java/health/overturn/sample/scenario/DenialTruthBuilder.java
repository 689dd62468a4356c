package health.overturn.sample.scenario;

import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.truth.DenialTruth;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of the denials of a block.
public final class DenialTruthBuilder {
    /// Days after which a watched claim counts as denied.
    public static final int WATCH_DAYS = 45;

    private final Map<ScenarioAnswer, ClaimTruth> placed = new HashMap<>();
    private final LocalDate asOf;

    private DenialTruthBuilder(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// @param asOf the day on which one looks, after the last payment; a watch may not have run out by then
    public static List<DenialTruth> of(ScenarioBlock block, LocalDate asOf) {
        DenialTruthBuilder ending = new DenialTruthBuilder(asOf);
        for (ScenarioPayment remittance : block.remittances()) {
            for (int i = 0; i < remittance.entries().size(); i++) {
                ending.placed.put(remittance.entries().get(i), remittance.truth(i));
            }
        }
        return block.denials().stream()
                .filter(ending::counts)
                .map(ending::truth)
                .toList();
    }

    private boolean counts(ScenarioDenial denial) {
        return !denial.watchRanOut || !deniedOn(denial).isAfter(asOf);
    }

    private DenialTruth truth(ScenarioDenial denial) {
        ClaimTruth claim = place(denial.entry);
        return new DenialTruth(
                claim.key(),
                claim.plot(),
                claim.claimNumber(),
                claim.payerId(),
                claim.payerClaimNumber(),
                claim.trace(),
                deniedOn(denial),
                deniedOn(denial.first()),
                denial.watchRanOut ? claim.watchedCents() : claim.deniedCents(),
                denial.watchRanOut ? "UNMAPPED" : claim.category(),
                denial.outcome,
                denial.recovered,
                denial.takeback,
                denial.repeatOf == null ? "" : place(denial.repeatOf.entry).key(),
                key(denial.duplicateOf),
                denial.shiftedToPatient);
    }

    private LocalDate deniedOn(ScenarioDenial denial) {
        LocalDate paidOn = place(denial.entry).paidOn();
        return denial.watchRanOut ? paidOn.plusDays(WATCH_DAYS) : paidOn;
    }

    private String key(@Nullable ScenarioAnswer entry) {
        return entry == null ? "" : place(entry).key();
    }

    private ClaimTruth place(ScenarioAnswer entry) {
        ClaimTruth truth = placed.get(entry);
        if (truth == null) {
            throw new IllegalStateException("story " + entry.plot() + ": every answer in a payment was expected");
        }
        return truth;
    }
}

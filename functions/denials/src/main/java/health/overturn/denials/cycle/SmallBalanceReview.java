package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.SmallBalanceProgress;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SoftWriteOff;
import health.overturn.denials.settings.Threshold;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.util.List;

/// The weekly review of small balances, which runs with the third cycle.
///
/// It proposes a soft write-off for a denial without progress, or makes it if the practice allows that. The
/// candidates come from the end of each payer's ranking, not from lanes.
public final class SmallBalanceReview implements CycleRule {
    private final Settings settings;

    public SmallBalanceReview(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Lane.Range> ranges(JobRun run) {
        return List.of();
    }

    @Override
    public boolean covers(Lane.Position position, JobRun run) {
        return position.lane() != Lane.RESOLVED && isSmall(Money.ofCents(position.openCents()));
    }

    @Override
    public CycleStep decide(Denial denial, JobRun run) {
        DenialProjection projection = denial.projection();
        if (!isSmall(projection.open())) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.AMOUNT);
        }
        return switch (projection.state()) {
            case DenialState.Resolved _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.RESOLVED);
            case DenialState.Escalated _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.AWAITS_DECISION);
            case DenialState.Held _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.NO_OWNER);
            case DenialState.New _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.NOT_CONFIRMED);
            case DenialState.Assigned _, DenialState.Working _, DenialState.WaitingOnPayer _ -> review(denial, run);
        };
    }

    private CycleStep review(Denial denial, JobRun run) {
        SmallBalanceProgress small = denial.projection().smallBalance();
        if (small.proposed()) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.PROPOSED);
        }
        // A run of an earlier week that comes late does not review what a later week has reviewed.
        if (small.lastReviewed().filter(last -> last.compareTo(run.week()) >= 0).isPresent()) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.ALREADY);
        }
        Move review = new Move.Reviewed(run.week());
        return small.reviews() + 1 < settings.count(Threshold.SMALL_REVIEWS)
                ? CycleMoves.apply(denial, run, review)
                : CycleMoves.apply(denial, run, review, moveAfterLastReview());
    }

    private Move moveAfterLastReview() {
        return settings.softWriteOff() == SoftWriteOff.AUTOMATIC
                ? new Move.Resolve(ResolutionTerms.of(DenialOutcome.SOFT_WRITTEN_OFF), ProtectedText.NONE)
                : new Move.SoftWriteOffProposed();
    }

    private boolean isSmall(Money open) {
        return open.compareTo(settings.amount(Threshold.SMALL_CENTS)) < 0;
    }
}

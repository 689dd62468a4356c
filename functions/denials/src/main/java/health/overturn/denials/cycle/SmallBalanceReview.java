package health.overturn.denials.cycle;

import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Ending;
import health.overturn.denials.life.Move;
import health.overturn.denials.life.SmallBalance;
import health.overturn.denials.life.State;
import health.overturn.denials.life.Status;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SoftWriteOff;
import health.overturn.denials.settings.Threshold;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.util.List;

/// The weekly review of small balances, with the third cycle: what makes no progress is proposed for a soft
/// write-off, or written off where the practice allows it.
///
/// Its candidates are the tail of each payer's ranking: the index that ranks by open amount ends with them. It reads no
/// lane.
public final class SmallBalanceReview implements CycleRule {
    private final Settings settings;

    public SmallBalanceReview(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Lane.Stretch> stretches(Run run) {
        return List.of();
    }

    @Override
    public boolean reads(Lane.Place place, Run run) {
        return place.lane() != Lane.RESOLVED && isSmall(Money.ofCents(place.openCents()));
    }

    @Override
    public Step decide(Denial denial, Run run) {
        State state = denial.state();
        if (!isSmall(state.open())) {
            return new Step.Left(denial, Step.Why.AMOUNT);
        }
        return switch (state.status()) {
            case Status.Resolved _ -> new Step.Left(denial, Step.Why.RESOLVED);
            case Status.Escalated _ -> new Step.Left(denial, Step.Why.AWAITS_DECISION);
            case Status.Held _ -> new Step.Left(denial, Step.Why.NO_OWNER);
            case Status.New _ -> new Step.Left(denial, Step.Why.NOT_CONFIRMED);
            case Status.Assigned _, Status.Working _, Status.WaitingOnPayer _ -> review(denial, run);
        };
    }

    private Step review(Denial denial, Run run) {
        SmallBalance small = denial.state().small();
        if (small.proposed()) {
            return new Step.Left(denial, Step.Why.PROPOSED);
        }
        // A week that is run late, after a later one, was reviewed with that.
        if (small.lastReviewed().filter(last -> last.compareTo(run.week()) >= 0).isPresent()) {
            return new Step.Left(denial, Step.Why.ALREADY);
        }
        Move review = new Move.Reviewed(run.week());
        return small.reviews() + 1 < settings.count(Threshold.SMALL_REVIEWS)
                ? Moves.of(denial, run, review)
                : Moves.of(denial, run, review, consequence());
    }

    private Move consequence() {
        return settings.softWriteOff() == SoftWriteOff.AUTOMATIC
                ? new Move.Resolve(Ending.SOFT_WRITTEN_OFF, Money.ZERO, ProtectedText.NONE)
                : new Move.SoftWriteOffProposed();
    }

    private boolean isSmall(Money open) {
        return open.compareTo(settings.amount(Threshold.SMALL_CENTS)) < 0;
    }
}

package health.overturn.denials.life;

import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.util.List;
import java.util.Optional;

/// The rules of a resolution by a person.
final class Resolving {
    private final Settings settings;

    Resolving(Settings settings) {
        this.settings = settings;
    }

    Outcome attempt(Denial denial, Command.Resolve resolve, Asked asked) {
        Optional<Refusal> refusal = status(denial.status()).or(() -> resolution(denial.state(), resolve));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Move move = new Move.Resolve(resolve.ending(), resolve.recovered(), resolve.note());
        return Steps.moved(denial, List.of(new Entry(asked.at(), settings.day(asked.at()), asked.by(), move)));
    }

    private static Optional<Refusal> status(Status status) {
        return switch (status) {
            case Status.Held _ -> Optional.of(Refusal.HELD);
            case Status.Escalated _ -> Optional.of(Refusal.ESCALATED);
            case Status.Resolved _ -> Optional.of(Refusal.RESOLVED);
            case Status.New _, Status.Assigned _, Status.Working _, Status.WaitingOnPayer _ -> Optional.empty();
        };
    }

    private Optional<Refusal> resolution(State state, Command.Resolve resolve) {
        if (resolve.ending().isFact()) {
            return Optional.of(Refusal.FACTS_ONLY);
        }
        if (resolve.recovered().isNegative()) {
            return Optional.of(Refusal.AMOUNT);
        }
        if (Texts.tooLong(resolve.note())) {
            return Optional.of(Refusal.NOTE_TOO_LONG);
        }
        if (resolve.ending() == Ending.UPHELD && Texts.missing(resolve.note())) {
            return Optional.of(Refusal.NOTE_MISSING);
        }
        boolean small = state.open().compareTo(settings.amount(Threshold.SMALL_CENTS)) < 0;
        return resolve.ending() == Ending.SOFT_WRITTEN_OFF && !small
                ? Optional.of(Refusal.NOT_SMALL)
                : Optional.empty();
    }
}

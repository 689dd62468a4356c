package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.util.List;
import java.util.Optional;

/// The rules for resolving a denial by a person.
final class ResolutionRules {
    private final Settings settings;

    ResolutionRules(Settings settings) {
        this.settings = settings;
    }

    MoveResult attempt(Denial denial, Command.Resolve resolve, CommandContext context) {
        Optional<MoveResult> refused = stateRefusal(denial.state())
                .or(() -> resolutionRefusal(denial.projection(), resolve))
                .<MoveResult>map(MoveResult::refused)
                .or(() -> patientRefusal(denial.projection(), resolve.outcome()));
        if (refused.isPresent()) {
            return refused.get();
        }
        Move move = new Move.Resolve(resolve.outcome(), resolve.recovered(), resolve.note());
        return MoveApplier.apply(
                denial, List.of(new HistoryEntry(context.at(), settings.day(context.at()), context.by(), move)));
    }

    private static Optional<Refusal> stateRefusal(DenialState state) {
        return switch (state) {
            case DenialState.Held _ -> Optional.of(Refusal.HELD);
            case DenialState.Escalated _ -> Optional.of(Refusal.ESCALATED);
            case DenialState.Resolved _ -> Optional.of(Refusal.RESOLVED);
            case DenialState.New _, DenialState.Assigned _, DenialState.Working _, DenialState.WaitingOnPayer _ ->
                Optional.empty();
        };
    }

    /// The patient is billed for money under group PR alone, and not where the patient is protected.
    private static Optional<MoveResult> patientRefusal(DenialProjection projection, DenialOutcome outcome) {
        DenialDetails details = projection.details();
        if (outcome != DenialOutcome.PATIENT_BILLED || projection.open().compareTo(details.billableToPatient()) <= 0) {
            return Optional.empty();
        }
        String cause = details.forbidden().get(DenialResponse.PATIENT_BILLED);
        return Optional.of(new MoveResult.Refused(
                Refusal.FORBIDDEN,
                cause == null
                        ? "The patient may be billed " + details.billableToPatient() + " of the open "
                                + projection.open() + ". Choose another outcome."
                        : TouchRules.forbiddingText(cause)
                                + " rules out PATIENT_BILLED for this denial. Choose another outcome."));
    }

    private Optional<Refusal> resolutionRefusal(DenialProjection projection, Command.Resolve resolve) {
        if (resolve.outcome().isByRemittanceOnly()) {
            return Optional.of(Refusal.FACTS_ONLY);
        }
        if (resolve.recovered().isNegative()) {
            return Optional.of(Refusal.AMOUNT);
        }
        if (TextLimits.isTooLong(resolve.note())) {
            return Optional.of(Refusal.NOTE_TOO_LONG);
        }
        if (resolve.outcome() == DenialOutcome.UPHELD && TextLimits.isMissing(resolve.note())) {
            return Optional.of(Refusal.NOTE_MISSING);
        }
        boolean small = projection.open().compareTo(settings.amount(Threshold.SMALL_CENTS)) < 0;
        return resolve.outcome() == DenialOutcome.SOFT_WRITTEN_OFF && !small
                ? Optional.of(Refusal.NOT_SMALL)
                : Optional.empty();
    }
}

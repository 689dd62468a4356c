package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.OriginalDenial;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules for resolving a denial by a person.
final class ResolutionRules {
    private final Settings settings;

    ResolutionRules(Settings settings) {
        this.settings = settings;
    }

    MoveResult attempt(Denial denial, Command.Resolve resolve, CommandContext context) {
        DenialProjection projection = denial.projection();
        Optional<MoveResult> refused = stateRefusal(denial.state())
                .or(() -> resolutionRefusal(projection, resolve))
                .<MoveResult>map(MoveResult::refused)
                .or(() -> originalRefusal(resolve.original()))
                .or(() -> new TermsRules(projection, resolve.terms()).refusal());
        if (refused.isPresent()) {
            return refused.get();
        }
        return MoveApplier.apply(
                denial,
                List.of(new HistoryEntry(
                        context.at(), settings.day(context.at()), context.by(), move(projection, resolve, context))));
    }

    /// What the resolution comes to: a payment that leaves the denial open, a proposal above the person's limit, or
    /// the resolution.
    private Move move(DenialProjection projection, Command.Resolve resolve, CommandContext context) {
        ResolutionTerms terms = resolve.terms();
        if (terms.rest() == Remainder.STAYS_OPEN) {
            return new Move.PartPaid(terms.recovered(), resolve.note());
        }
        boolean needsSecond = terms.outcome() != DenialOutcome.SOFT_WRITTEN_OFF
                && terms.givenUp(projection.open()).isPositive()
                && new WriteOffLimits(settings).isAbove(terms.givenUp(projection.open()), context.by());
        return needsSecond ? new Move.WriteOffProposed(terms, resolve.note()) : new Move.Resolve(terms, resolve.note());
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

    private Optional<Refusal> resolutionRefusal(DenialProjection projection, Command.Resolve resolve) {
        DenialOutcome outcome = resolve.terms().outcome();
        if (outcome.isByRemittanceOnly()) {
            return Optional.of(Refusal.FACTS_ONLY);
        }
        if (resolve.terms().givesUp() && projection.writeOffProposal().isPresent()) {
            return Optional.of(Refusal.WRITE_OFF_PENDING);
        }
        boolean small = projection.open().compareTo(settings.amount(Threshold.SMALL_CENTS)) < 0;
        return outcome == DenialOutcome.SOFT_WRITTEN_OFF && !small
                ? Optional.of(Refusal.NOT_SMALL)
                : TextLimits.noteRefusal(resolve.note());
    }

    private static Optional<MoveResult> originalRefusal(@Nullable OriginalDenial original) {
        return original == null || original == OriginalDenial.SAME_CLAIM
                ? Optional.empty()
                : Optional.of(MoveResult.refused(Refusal.ORIGINAL, original.refusal()));
    }
}

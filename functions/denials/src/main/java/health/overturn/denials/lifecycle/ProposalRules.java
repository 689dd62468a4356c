package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.WriteOffProposal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rules for the second person's answer to a write-off above the first one's limit.
final class ProposalRules {
    private ProposalRules() {}

    static MoveResult attempt(Denial denial, Command.AnswerProposal answer, CommandContext context, LocalDate day) {
        Optional<Refusal> refusal = refusal(denial.projection().writeOffProposal(), answer, context)
                .or(() -> TextLimits.noteRefusal(answer.note()));
        if (refusal.isPresent()) {
            return MoveResult.refused(refusal.get());
        }
        Move move = switch (answer) {
            case Command.ApproveWriteOff approve -> new Move.WriteOffApproved(approve.note());
            case Command.DeclineWriteOff decline -> new Move.WriteOffDeclined(decline.note());
        };
        return MoveApplier.apply(denial, List.of(new HistoryEntry(context.at(), day, context.by(), move)));
    }

    /// Who proposed it may take it back, but not approve it.
    private static Optional<Refusal> refusal(
            Optional<WriteOffProposal> proposal, Command.AnswerProposal answer, CommandContext context) {
        if (proposal.isEmpty()) {
            return Optional.of(Refusal.NO_PROPOSAL);
        }
        boolean isAuthor = proposal.get().by().equals(context.by().name());
        return answer instanceof Command.ApproveWriteOff && isAuthor
                ? Optional.of(Refusal.SAME_PERSON)
                : Optional.empty();
    }
}

package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Remainder;
import health.overturn.remittance.ProtectedText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// Limits how many bytes of a denial's history people may write.
///
/// A history is stored in one item of at most 400 KB. The rest is kept for remittances, cycles, the resolution and
/// the decision.
final class HistoryLimit {
    private static final int MAX_BYTES = 250_000;
    /// The bytes that a move takes in addition to the texts in it.
    private static final int BYTES_PER_MOVE = 300;

    private HistoryLimit() {}

    /// A resolution and an approval end the denial, and a decision comes once an escalation. What leaves it open can be
    /// given any number of times.
    static Optional<Refusal> refusal(Denial denial, Command command) {
        boolean isLimited = switch (command) {
            case Command.Resolve resolve -> resolve.terms().rest() == Remainder.STAYS_OPEN;
            case Command.Decide _, Command.ApproveWriteOff _ -> false;
            case Command.DeclineWriteOff _,
                    Command.Touch _,
                    Command.AppealStep _,
                    Command.Reassign _,
                    Command.Recategorize _,
                    Command.Undo _,
                    Command.Reopen _ -> true;
        };
        return isLimited && isFull(denial) ? Optional.of(Refusal.HISTORY_FULL) : Optional.empty();
    }

    static boolean isFull(Denial denial) {
        return bytesUsed(denial) > MAX_BYTES;
    }

    private static long bytesUsed(Denial denial) {
        return denial.history().stream()
                .map(HistoryEntry::move)
                .mapToLong(move -> BYTES_PER_MOVE
                        + textsOf(move).mapToLong(HistoryLimit::bytes).sum())
                .sum();
    }

    private static Stream<String> textsOf(Move move) {
        return switch (move) {
            case Move.Touch touch -> Stream.of(touch.result(), value(touch.note()), value(touch.reference()));
            case Move.AppealDrafted drafted -> Stream.of(value(drafted.note()));
            case Move.AppealAcknowledged acknowledged ->
                Stream.of(value(acknowledged.reference()), value(acknowledged.note()));
            case Move.AppealDecided decided -> Stream.of(value(decided.reference()), value(decided.note()));
            case Move.Resolve resolve -> Stream.of(value(resolve.note()));
            case Move.PartPaid part -> Stream.of(value(part.note()));
            case Move.WriteOffProposed proposed -> Stream.of(value(proposed.note()));
            case Move.WriteOffApproved approved -> Stream.of(value(approved.note()));
            case Move.WriteOffDeclined declined -> Stream.of(value(declined.note()));
            case Move.HandedOver to -> Stream.of(value(to.why()));
            case Move.Decide decide -> Stream.of(value(decide.note()));
            case Move.Reassign to -> Stream.of(value(to.why()));
            case Move.Recategorize to -> Stream.of(value(to.why()));
            case Move.Undo undo -> Stream.of(value(undo.why()));
            case Move.Reopen reopen -> Stream.of(value(reopen.why()));
            case Move.Intake _,
                    Move.Assign _,
                    Move.Hold _,
                    Move.Escalate _,
                    Move.Cover _,
                    Move.Rejudged _,
                    Move.Remitted _,
                    Move.Batched _,
                    Move.Reviewed _,
                    Move.SoftWriteOffProposed _ -> Stream.empty();
        };
    }

    private static String value(ProtectedText written) {
        return written.value();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

package health.overturn.denials.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/// The last day on which the payer accepts one kind of answer.
///
/// @param level 1 to 5 where the kind has levels, else [#NO_LEVEL]
/// @param party whose right it is
/// @param on the safe day: an answer that reaches the payer by then is in time
/// @param lastOn the last day on which an answer may still be in time; never before `on`
/// @param confidence how well the payer's limit is known
public record Deadline(Kind kind, int level, Party party, LocalDate on, LocalDate lastOn, Confidence confidence) {
    /// By the safe day, then by kind and level.
    public static final Comparator<Deadline> EARLIEST_FIRST =
            Comparator.comparing(Deadline::on).thenComparing(Deadline::kind).thenComparingInt(Deadline::level);

    /// The level of a kind that has no levels.
    public static final int NO_LEVEL = 0;

    /// What must reach the payer, or somebody else where it says so.
    public enum Kind {
        APPEAL,
        CORRECTED_CLAIM,
        /// A new claim, where a remark code allows no other answer. Its limit is that of timely filing.
        NEW_CLAIM,
        /// The records that the payer asked for.
        RECORDS,
        /// A request to open the decision again, which the payer may refuse.
        REOPENING,
        /// A talk between clinicians.
        PEER_TO_PEER,
        /// A review by somebody outside the payer, after its last decision.
        EXTERNAL_REVIEW,
        /// The notice that opens a negotiation under the No Surprises Act.
        OPEN_NEGOTIATION,
        /// The federal independent dispute resolution after a negotiation.
        IDR,
        /// The appeal that keeps Medicare from taking an overpayment back meanwhile.
        STOP_RECOUPMENT;

        /// The level of the first such answer: 1 where the kind has levels, else [#NO_LEVEL].
        int firstLevel() {
            return switch (this) {
                case APPEAL, REOPENING, STOP_RECOUPMENT -> 1;
                case CORRECTED_CLAIM, NEW_CLAIM, RECORDS, PEER_TO_PEER, EXTERNAL_REVIEW, OPEN_NEGOTIATION, IDR ->
                    NO_LEVEL;
            };
        }

        /// Whether it asks for the whole denied amount as of right. What only prepares or delays another
        /// answer, and what the payer may refuse to look at, is no such answer.
        boolean isAnswer() {
            return switch (this) {
                case APPEAL, CORRECTED_CLAIM, NEW_CLAIM -> true;
                case RECORDS, REOPENING, PEER_TO_PEER, EXTERNAL_REVIEW, OPEN_NEGOTIATION, IDR, STOP_RECOUPMENT -> false;
            };
        }
    }

    /// Whose right an answer is.
    public enum Party {
        PROVIDER,
        /// The patient's right, which a practice uses only with an authorization.
        MEMBER
    }

    /// How well a limit is known.
    public enum Confidence {
        /// The law, the practice's contract or the payer's own remark code states it.
        HIGH,
        MEDIUM,
        LOW
    }

    /// Whether the day is a cautious guess. A guess is shown as such and never counts as a fact.
    public boolean assumed() {
        return confidence != Confidence.HIGH || party != Party.PROVIDER;
    }

    /// Whether both limit the same level of the same kind of answer.
    public boolean isOfSameLevel(Deadline other) {
        return kind == other.kind && level == other.level;
    }

    /// Calendar days until the safe day: 0 on that day, negative after it.
    public long daysLeft(LocalDate asOf) {
        return ChronoUnit.DAYS.between(asOf, on);
    }

    /// Whether an answer may still be in time on this day.
    public boolean isOpen(LocalDate asOf) {
        return !lastOn.isBefore(asOf);
    }
}

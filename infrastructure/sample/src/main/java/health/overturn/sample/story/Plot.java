package health.overturn.sample.story;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The stories that can be told of a claim, how often, and in how many different weeks its payers answer.
enum Plot {
    PAID(Kind.CLEAN, 1000, 1, play -> play.pays(0)),
    LEFT_TO_PATIENT(Kind.CLEAN, 60, 1, CleanStories::leftToPatient),
    PAID_BY_TWO(Kind.CLEAN, 60, 2, CleanStories::paidByTwo),
    WRITTEN_OFF_BY_SECOND(Kind.CLEAN, 10, 2, CleanStories::writtenOffBySecond),
    PAID_AND_SAID_TWICE(Kind.CLEAN, 4, 2, CleanStories::paidAndSaidTwice),
    PREDETERMINED(Kind.CLEAN, 8, 1, CleanStories::predetermined),
    PREDETERMINED_THEN_PAID(Kind.CLEAN, 8, 2, CleanStories::predeterminedThenPaid),
    PAID_AND_CORRECTED(Kind.CLEAN, 15, 2, CleanStories::paidAndCorrected),
    FORWARDED_THEN_PAID(Kind.CLEAN, 10, 2, CleanStories::forwardedThenPaid),
    STRANGER_REVERSED_AND_PAID(Kind.CLEAN, 6, 2, ReversalStories::strangerReversedAndPaid),
    FORWARDED_THEN_PAID_BY_OTHER(Kind.CLEAN, 10, 2, WatchStories::paidByOther),
    PENDED_LONG_THEN_PAID(Kind.CLEAN, 10, 3, WatchStories::pendedLongThenPaid),
    PENDED_THEN_PAID(Kind.CLEAN, 10, 2, CleanStories::pendedThenPaid),

    DENIED(Kind.DENYING, 220, 1, play -> play.deniesWhole(0)),
    DENIED_IN_PART(Kind.DENYING, 90, 1, play -> play.deniesPartly(0)),
    UNKNOWN_PATIENT(Kind.DENYING, 8, 1, DenialStories::unknownPatient),
    DENIED_WITHOUT_REASON(Kind.WITHOUT_REASON, 10, 1, DenialStories::withoutReason),
    DENIED_WITHOUT_WORD(Kind.WITHOUT_REASON, 10, 1, DenialStories::withoutWord),
    DENIED_WITHOUT_LAST_WORD(Kind.WITHOUT_REASON, 10, 1, DenialStories::withoutLastWord),
    DENIED_THEN_PAID(Kind.DENYING, 150, 2, DenialStories::thenPaid),
    DENIED_IN_PART_THEN_PAID(Kind.DENYING, 30, 2, DenialStories::inPartThenPaid),
    DENIED_THEN_PAID_IN_PART(Kind.DENYING, 30, 2, DenialStories::thenPaidInPart),
    DENIED_TWICE(Kind.DENYING, 50, 2, DenialStories::twice),
    DENIED_AND_SAID_TWICE(Kind.DENYING, 6, 2, DenialStories::saidTwice),
    DENIED_THREE_TIMES(Kind.DENYING, 20, 3, DenialStories::threeTimes),
    DENIED_TWICE_THEN_PAID(Kind.DENYING, 20, 3, DenialStories::twiceThenPaid),
    LEFT_TO_PATIENT_AT_LAST(Kind.DENYING, 25, 2, DenialStories::leftToPatientAtLast),
    REBILLED(Kind.DENYING, 30, 2, RebillStories::rebilled),
    REBILLED_AND_DENIED(Kind.DENYING, 10, 2, RebillStories::rebilledAndDenied),
    PAID_BY_SECOND_ONLY(Kind.DENYING, 10, 2, RebillStories::paidBySecondOnly),
    REFERRED_UNDER_NEW_NUMBER(Kind.DENYING, 15, 2, RebillStories::underNewNumber),
    DENIED_BY_SECOND(Kind.DENYING, 15, 2, RebillStories::deniedBySecond),
    REVERSED_AND_PAID(Kind.DENYING, 30, 2, ReversalStories::reversedAndPaid),
    REVERSED_THEN_PAID(Kind.DENYING, 20, 3, ReversalStories::reversedThenPaid),
    REVERSED_AND_DENIED(Kind.DENYING, 15, 2, ReversalStories::reversedAndDenied),
    REVERSED(Kind.DENYING, 10, 2, ReversalStories::reversed),
    REVERSED_WITHOUT_DATE(Kind.DENYING, 8, 2, ReversalStories::reversedWithoutDate),
    TAKEN_BACK(Kind.DENYING, 25, 2, ReversalStories::takenBack),
    TAKEN_BACK_LATER(Kind.DENYING, 10, 3, ReversalStories::takenBackLater),
    RESOLUTION_REVERSED(Kind.DENYING, 15, 3, ReversalStories::resolutionReversed),
    RESOLUTION_REVERSED_AND_DENIED(Kind.DENYING, 10, 3, ReversalStories::resolutionReversedAndDenied),
    RESOLUTION_CORRECTED(Kind.DENYING, 10, 3, ReversalStories::resolutionCorrected),
    STRANGER_REVERSED_AND_DENIED(Kind.DENYING, 6, 2, ReversalStories::strangerReversedAndDenied),
    DUPLICATE_OF_OPEN(Kind.DENYING, 20, 2, DuplicateStories::ofOpen),
    DUPLICATE_OF_PAID(Kind.DENYING, 20, 2, DuplicateStories::ofPaid),
    DUPLICATE_OF_UNKNOWN(Kind.DENYING, 20, 1, DuplicateStories::ofUnknown),
    DUPLICATE_THEN_PAID(Kind.DENYING, 10, 3, DuplicateStories::thenPaid),
    FORWARDED_FOR_EVER(Kind.DENYING, 12, 1, WatchStories::forwardedForEver),
    PENDED_FOR_EVER(Kind.DENYING, 12, 1, WatchStories::pendedForEver),
    PENDED_AFTER_DENIAL(Kind.DENYING, 8, 2, WatchStories::pendedAfterDenial),
    FORWARDED_THEN_DENIED(Kind.DENYING, 8, 2, WatchStories::forwardedThenDenied);

    static final Set<Kind> CLEAN = Set.of(Kind.CLEAN);
    static final Set<Kind> DENYING = Set.of(Kind.DENYING);
    static final Set<Kind> DENYING_SOMETIMES_WITHOUT_REASON = Set.of(Kind.DENYING, Kind.WITHOUT_REASON);

    final Kind kind;
    final int weight;
    final int steps;

    /// A method of a class without state.
    @SuppressWarnings("ImmutableEnumChecker")
    final Consumer<Play> story;

    Plot(Kind kind, int weight, int steps, Consumer<Play> story) {
        this.kind = kind;
        this.weight = weight;
        this.steps = steps;
        this.story = story;
    }

    /// A story of one of these kinds that fits into so many weeks.
    static Plot pick(Set<Kind> kinds, int weeks, Dice dice) {
        List<Plot> fitting = Arrays.stream(values())
                .filter(plot -> kinds.contains(plot.kind) && plot.steps <= weeks)
                .toList();
        int left = dice.below(fitting.stream().mapToInt(plot -> plot.weight).sum());
        for (Plot plot : fitting) {
            left -= plot.weight;
            if (left < 0) {
                return plot;
            }
        }
        throw new AssertionError("the weights do not sum up");
    }

    /// Whether something is denied in a story.
    enum Kind {
        CLEAN,
        DENYING,
        /// Something is denied, and no adjustment explains it.
        WITHOUT_REASON
    }
}

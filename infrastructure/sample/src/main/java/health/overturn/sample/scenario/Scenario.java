package health.overturn.sample.scenario;

import health.overturn.sample.payer.SeededRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The scenarios of a claim, with their relative frequency and the number of weeks in which payers answer.
///
/// The names of the constants are data: truth files hold them.
enum Scenario {
    PAID(Kind.CLEAN, 1000, 1, scenario -> scenario.addPayment(0)),
    LEFT_TO_PATIENT(Kind.CLEAN, 60, 1, PaidScenarios::leftToPatient),
    PAID_BY_TWO(Kind.CLEAN, 60, 2, PaidScenarios::paidByTwo),
    WRITTEN_OFF_BY_SECOND(Kind.CLEAN, 10, 2, PaidScenarios::writtenOffBySecond),
    PAID_AND_SAID_TWICE(Kind.CLEAN, 4, 2, PaidScenarios::paidAndAnsweredTwice),
    PREDETERMINED(Kind.CLEAN, 8, 1, PaidScenarios::predetermined),
    PREDETERMINED_THEN_PAID(Kind.CLEAN, 8, 2, PaidScenarios::predeterminedThenPaid),
    PAID_AND_CORRECTED(Kind.CLEAN, 15, 2, PaidScenarios::paidAndCorrected),
    FORWARDED_THEN_PAID(Kind.CLEAN, 10, 2, PaidScenarios::forwardedThenPaid),
    STRANGER_REVERSED_AND_PAID(Kind.CLEAN, 6, 2, ReversalScenarios::unknownReversedAndPaid),
    FORWARDED_THEN_PAID_BY_OTHER(Kind.CLEAN, 10, 2, WatchScenarios::paidByOther),
    PENDED_LONG_THEN_PAID(Kind.CLEAN, 10, 3, WatchScenarios::pendedLongThenPaid),
    PENDED_THEN_PAID(Kind.CLEAN, 10, 2, PaidScenarios::pendedThenPaid),
    PENDED_LINE_THEN_PAID(Kind.CLEAN, 12, 2, PendedLineScenarios::thenPaid),
    EXPLAINED_WITH_STATUS_4(Kind.CLEAN, 5, 1, PaidScenarios::explainedAsDenied),
    BUNDLED(Kind.CLEAN, 10, 1, BundleScenarios::moved),

    DENIED(Kind.DENYING, 350, 1, scenario -> scenario.addFullDenial(0)),
    DENIED_IN_PART(Kind.DENYING, 140, 1, scenario -> scenario.addPartialDenial(0)),
    DENIED_WITHOUT_REASON(Kind.WITHOUT_REASON, 10, 1, DenialScenarios::withoutReason),
    DENIED_WITHOUT_WORD(Kind.WITHOUT_REASON, 10, 1, DenialScenarios::withoutExplanation),
    DENIED_WITHOUT_LAST_WORD(Kind.WITHOUT_REASON, 10, 1, DenialScenarios::withPartialExplanation),
    DENIED_THEN_PAID(Kind.DENYING, 230, 2, DenialScenarios::thenPaid),
    DENIED_IN_PART_THEN_PAID(Kind.DENYING, 30, 2, DenialScenarios::inPartThenPaid),
    DENIED_THEN_PAID_IN_PART(Kind.DENYING, 30, 2, DenialScenarios::thenPaidInPart),
    DENIED_TWICE(Kind.DENYING, 50, 2, DenialScenarios::twice),
    DENIED_AND_SAID_TWICE(Kind.DENYING, 6, 2, DenialScenarios::answeredTwice),
    DENIED_THREE_TIMES(Kind.DENYING, 20, 3, DenialScenarios::threeTimes),
    DENIED_TWICE_THEN_PAID(Kind.DENYING, 20, 3, DenialScenarios::twiceThenPaid),
    LEFT_TO_PATIENT_AT_LAST(Kind.DENYING, 60, 2, DenialScenarios::leftToPatientLater),
    REBILLED(Kind.DENYING, 30, 2, RebillScenarios::rebilled),
    REBILLED_AND_DENIED(Kind.DENYING, 10, 2, RebillScenarios::rebilledAndDenied),
    PAID_BY_SECOND_ONLY(Kind.DENYING, 10, 2, RebillScenarios::paidBySecondOnly),
    REFERRED_UNDER_NEW_NUMBER(Kind.DENYING, 15, 2, RebillScenarios::underNewNumber),
    DENIED_BY_SECOND(Kind.DENYING, 15, 2, RebillScenarios::deniedBySecond),
    REVERSED_AND_PAID(Kind.DENYING, 30, 2, ReversalScenarios::reversedAndPaid),
    REVERSED_THEN_PAID(Kind.DENYING, 20, 3, ReversalScenarios::reversedThenPaid),
    REVERSED_AND_DENIED(Kind.DENYING, 15, 2, ReversalScenarios::reversedAndDenied),
    REVERSED(Kind.DENYING, 10, 2, ReversalScenarios::reversed),
    REVERSED_WITHOUT_DATE(Kind.DENYING, 8, 2, ReversalScenarios::reversedWithoutDate),
    TAKEN_BACK(Kind.DENYING, 25, 2, ReversalScenarios::takenBack),
    TAKEN_BACK_LATER(Kind.DENYING, 10, 3, ReversalScenarios::takenBackLater),
    RESOLUTION_REVERSED(Kind.DENYING, 15, 3, ReversalScenarios::resolutionReversed),
    RESOLUTION_REVERSED_AND_DENIED(Kind.DENYING, 10, 3, ReversalScenarios::resolutionReversedAndDenied),
    RESOLUTION_CORRECTED(Kind.DENYING, 10, 3, ReversalScenarios::resolutionCorrected),
    STRANGER_REVERSED_AND_DENIED(Kind.DENYING, 6, 2, ReversalScenarios::unknownReversedAndDenied),
    DUPLICATE_OF_OPEN(Kind.DENYING, 20, 2, DuplicateScenarios::ofOpen),
    DUPLICATE_OF_PAID(Kind.DENYING, 20, 2, DuplicateScenarios::ofPaid),
    DUPLICATE_OF_UNKNOWN(Kind.DENYING, 20, 1, DuplicateScenarios::ofUnknown),
    DUPLICATE_THEN_PAID(Kind.DENYING, 10, 3, DuplicateScenarios::thenPaid),
    FORWARDED_FOR_EVER(Kind.DENYING, 12, 1, WatchScenarios::forwardedForEver),
    PENDED_FOR_EVER(Kind.DENYING, 12, 1, WatchScenarios::pendedForEver),
    PENDED_AFTER_DENIAL(Kind.DENYING, 8, 2, WatchScenarios::pendedAfterDenial),
    FORWARDED_THEN_DENIED(Kind.DENYING, 8, 2, WatchScenarios::forwardedThenDenied),
    PENDED_BY_STATUS_FOR_EVER(Kind.DENYING, 25, 1, WatchScenarios::pendedByStatusForEver),
    PENDED_LINE_FOR_EVER(Kind.DENYING, 40, 1, PendedLineScenarios::forEver),
    PENDED_LINE_THEN_DENIED(Kind.DENYING, 20, 2, PendedLineScenarios::thenDenied),
    SPLIT_ONE_DENIED(Kind.DENYING, 40, 1, SplitScenarios::oneDenied),
    SPLIT_BOTH_DENIED(Kind.DENYING, 20, 1, SplitScenarios::bothDenied),
    SPLIT_ONE_PAID_LATER(Kind.DENYING, 15, 2, SplitScenarios::onePaidLater),
    SPLIT_PAID_APART(Kind.DENYING, 20, 3, SplitScenarios::paidApart),
    CORRECTED_AND_REVERSED(Kind.DENYING, 20, 2, CorrectionScenarios::correctionFirst),
    CORRECTED_THEN_REVERSED(Kind.DENYING, 20, 3, CorrectionScenarios::correctionLongFirst),
    PAYMENT_REVERSED(Kind.DENYING, 35, 2, CorrectionScenarios::paymentReversed),
    PAYMENT_REVERSED_LONG_THEN_PAID(Kind.DENYING, 15, 4, CorrectionScenarios::paymentReversedLongThenPaid),
    REVERSED_LONG_THEN_PAID(Kind.DENYING, 15, 4, CorrectionScenarios::denialReversedLongThenPaid),
    ZERO_DOLLAR_REASON(Kind.DENYING, 40, 1, CodeScenarios::zeroDollarReason),
    ZERO_DOLLAR_REASON_THEN_PAID(Kind.DENYING, 20, 2, CodeScenarios::zeroDollarReasonThenPaid),
    CONTRACTUAL_BESIDE_DENIAL(Kind.DENYING, 60, 1, CodeScenarios::contractualBeside),
    UNKNOWN_CODE_IN_PART(Kind.DENYING, 15, 1, CodeScenarios::unknownInPart),
    PHARMACY_REJECT(Kind.DENYING, 45, 1, CodeScenarios::pharmacyReject),
    PHARMACY_REJECT_THEN_PAID(Kind.DENYING, 15, 2, CodeScenarios::pharmacyRejectThenPaid),
    BUNDLED_IN_PART(Kind.DENYING, 25, 1, BundleScenarios::movedInPart),
    BUNDLED_AND_DENIED(Kind.DENYING, 35, 1, BundleScenarios::notMoved),
    PAID_AND_SUPPLEMENTED(Kind.DENYING, 60, 2, SupplementalScenarios::paidMore),
    PAID_EARLIER_UNKNOWN(Kind.DENYING, 10, 1, CodeScenarios::paidEarlierUnknown),
    DRIFTED_THEN_PAID(Kind.DENYING, 35, 2, DriftScenarios::thenPaid),
    DRIFTED_THEN_DENIED(Kind.DENYING, 25, 2, DriftScenarios::thenDenied),
    UPHELD(Kind.DENYING, 45, 2, UpheldScenarios::upheld),
    UPHELD_THEN_PAID(Kind.DENYING, 20, 3, UpheldScenarios::upheldThenPaid),
    LINE_ANSWERED_ALONE(Kind.DENYING, 35, 2, LineScenarios::answeredAlone),
    LINES_ANSWERED_ONE_AFTER_ANOTHER(Kind.DENYING, 25, 3, LineScenarios::answeredOneAfterAnother);

    static final Set<Kind> CLEAN = Set.of(Kind.CLEAN);
    static final Set<Kind> DENYING = Set.of(Kind.DENYING);
    static final Set<Kind> DENYING_SOMETIMES_WITHOUT_REASON = Set.of(Kind.DENYING, Kind.WITHOUT_REASON);

    final Kind kind;
    final int weight;
    final int steps;

    /// Adds the answers of the scenario to a claim; a method of a stateless class.
    @SuppressWarnings("ImmutableEnumChecker")
    final Consumer<ClaimScenario> build;

    Scenario(Kind kind, int weight, int steps, Consumer<ClaimScenario> build) {
        this.kind = kind;
        this.weight = weight;
        this.steps = steps;
        this.build = build;
    }

    /// Picks a scenario of one of these kinds that fits into this number of weeks.
    static Scenario pick(Set<Kind> kinds, int weeks, SeededRandom random) {
        List<Scenario> fitting = Arrays.stream(values())
                .filter(scenario -> kinds.contains(scenario.kind) && scenario.steps <= weeks)
                .toList();
        int remaining = random.below(
                fitting.stream().mapToInt(scenario -> scenario.weight).sum());
        for (Scenario scenario : fitting) {
            remaining -= scenario.weight;
            if (remaining < 0) {
                return scenario;
            }
        }
        throw new AssertionError("bug: the weights do not add up");
    }

    /// Whether a scenario has a denial.
    enum Kind {
        CLEAN,
        DENYING,
        /// It has a denial that no adjustment explains.
        WITHOUT_REASON
    }
}

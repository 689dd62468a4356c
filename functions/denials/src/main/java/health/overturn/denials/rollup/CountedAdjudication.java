package health.overturn.denials.rollup;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.log.LoggedAdjudication;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of an adjudication that the rollup counts.
///
/// @param order sorts a claim's adjudications, as in [LoggedAdjudication]
/// @param expectedCents charge less contractual adjustments, the patient's share and what another payer covers; denied
/// and
///     undecided money stays expected
/// @param denied absent if nothing is denied
public record CountedAdjudication(
        String id,
        String order,
        LocalDate paidOn,
        String payer,
        String provider,
        Kind kind,
        long chargeCents,
        long paidCents,
        long expectedCents,
        @Nullable DeniedPart denied) {
    /// What an adjudication can be for its claim.
    public enum Kind {
        /// The first adjudication of the claim, unless another FRESH one precedes it.
        FRESH,
        /// An adjudication by a payer later in line. It is never the first one.
        LATER,
        /// An adjudication of a claim sent again, which replaces one sent before. It is never the first one.
        REPLACEMENT,
        REVERSAL
    }

    /// The denied part of an adjudication.
    ///
    /// @param reason in the form of [ReasonKey]
    public record DeniedPart(
            long cents, String reason, @Nullable Cluster cluster, boolean preventable) {
        public Category category() {
            return ReasonKey.category(reason);
        }

        /// The code of the reason without the category.
        public String code() {
            return reason.substring(0, reason.indexOf(' '));
        }
    }

    /// Takes the counted part of a logged adjudication. It is empty for kinds that no figure counts: watched,
    /// predetermination, duplicate.
    public static Optional<CountedAdjudication> of(LoggedAdjudication logged) {
        return kindOf(logged)
                .map(kind -> new CountedAdjudication(
                        logged.id(),
                        logged.order(),
                        logged.paidOn(),
                        logged.payer(),
                        logged.provider(),
                        kind,
                        logged.charge().cents(),
                        logged.paid().cents(),
                        expectedCents(logged),
                        deniedPart(logged.denial())));
    }

    boolean isReversal() {
        return kind == Kind.REVERSAL;
    }

    /// The payer's date as text; empty if the payer gave none, and then it sorts first.
    String date() {
        return order.substring(0, order.indexOf('#'));
    }

    /// The payer's date and transaction, by which the parts of one payment are known.
    String payment() {
        return order.substring(0, order.indexOf('#', order.indexOf('#') + 1));
    }

    /// Whether the same payer made both in one transaction.
    boolean isOfSamePayment(CountedAdjudication other) {
        return payer.equals(other.payer) && payment().equals(other.payment());
    }

    private static Optional<Kind> kindOf(LoggedAdjudication logged) {
        return switch (logged.kind()) {
            case WATCHED, PREDETERMINATION -> Optional.empty();
            case REVERSAL -> Optional.of(Kind.REVERSAL);
            case SETTLED -> Optional.of(adjudicationKind(logged));
            case DENIED ->
                logged.denial() != null && logged.denial().duplicate()
                        ? Optional.empty()
                        : Optional.of(adjudicationKind(logged));
        };
    }

    private static Kind adjudicationKind(LoggedAdjudication logged) {
        if (logged.replacement()) {
            return Kind.REPLACEMENT;
        }
        return logged.status().isPrimary() ? Kind.FRESH : Kind.LATER;
    }

    private static long expectedCents(LoggedAdjudication logged) {
        return logged.charge()
                .minus(logged.contractual())
                .minus(logged.patientShare())
                .minus(logged.otherPayer())
                .cents();
    }

    private static @Nullable DeniedPart deniedPart(LoggedAdjudication.@Nullable Denied denied) {
        return denied == null
                ? null
                : new DeniedPart(denied.amount().cents(), ReasonKey.of(denied), denied.cluster(), denied.preventable());
    }
}

package health.overturn.denials.log;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.ChargeBreakdown;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.judge.Undecided;
import health.overturn.denials.owner.Payers;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.ServiceLine;
import health.overturn.remittance.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Makes log lines from the adjudications of one file.
///
/// @param file the file's id in the ledger
/// @param receivedAt when the file came in
/// @param receivedOn the practice's day at that moment
/// @param payers the practice's payers, which give the id under which each payer is kept
public record LoggedAdjudicationFactory(
        String practice, String file, Instant receivedAt, LocalDate receivedOn, Payers payers) {
    private static final int MAX_LINES = 100;
    private static final Set<String> REPLACEMENTS = Set.of("7", "8");

    /// @param claim the keyed hash of the claim, as in [LoggedAdjudication]
    public LoggedAdjudication create(
            Transaction transaction, ClaimPayment claimPayment, Adjudication adjudication, String claim) {
        Judgement judgement = adjudication.judgement();
        ChargeBreakdown breakdown = ChargeBreakdown.of(claimPayment, judgement);
        LocalDate paidOn = adjudication.paidOn();
        LocalDate serviceFrom = adjudication.serviceFrom();
        return new LoggedAdjudication(
                practice,
                adjudication.id(),
                claim,
                receivedAt,
                paidOn == null ? receivedOn : paidOn,
                serviceFrom == null ? null : YearMonth.from(serviceFrom),
                order(adjudication),
                payers.canonicalId(adjudication.payer()),
                claimPayment.provider(transaction.payee()),
                claimPayment.filingIndicator(),
                claimPayment.status(),
                kind(judgement),
                REPLACEMENTS.contains(claimPayment.frequencyCode())
                        || claimPayment.originalClaimNumber().isPresent(),
                claimPayment.charge(),
                claimPayment.paid(),
                breakdown.contractual(),
                breakdown.patientShare(),
                breakdown.otherPayer(),
                undecided(judgement),
                judgement instanceof Denied denied ? denial(denied) : null,
                claimPayment.lines().stream()
                        .limit(MAX_LINES)
                        .map(line -> serviceLine(line, judgement))
                        .toList(),
                new LoggedAdjudication.Source(
                        file, transaction.ordinal(), claimPayment.at().segment()));
    }

    private static String order(Adjudication adjudication) {
        // Without a date the text begins with "#", which sorts before every digit: the fold puts undated
        // adjudications first.
        String paidOnText =
                adjudication.paidOn() == null ? "" : adjudication.paidOn().toString();
        return "%s#%s#%08d#%s"
                .formatted(paidOnText, adjudication.transaction(), adjudication.position(), adjudication.id());
    }

    private static LoggedAdjudication.Kind kind(Judgement judgement) {
        return switch (judgement) {
            case Denied _ -> LoggedAdjudication.Kind.DENIED;
            case Judgement.Settled _ -> LoggedAdjudication.Kind.SETTLED;
            case Judgement.Watched _ -> LoggedAdjudication.Kind.WATCHED;
            case Judgement.Reversal _ -> LoggedAdjudication.Kind.REVERSAL;
            case Judgement.Predetermination _ -> LoggedAdjudication.Kind.PREDETERMINATION;
        };
    }

    private static Money undecided(Judgement judgement) {
        Undecided undecided = switch (judgement) {
            case Denied denied -> denied.undecided();
            case Judgement.Settled settled -> settled.undecided();
            case Judgement.Watched watched -> watched.undecided();
            case Judgement.Reversal _, Judgement.Predetermination _ -> null;
        };
        return undecided == null ? Money.ZERO : undecided.amount();
    }

    private static LoggedAdjudication.Denied denial(Denied denied) {
        Reason primary = denied.primaryReason();
        return new LoggedAdjudication.Denied(
                denied.amount(),
                denied.category(),
                denied.cluster(),
                primary.group(),
                primary.carc(),
                denied.patientLiable(),
                denied.preventable(),
                denied.isDuplicate());
    }

    private static LoggedAdjudication.Line serviceLine(ServiceLine line, Judgement judgement) {
        List<Reason> reasons = judgement instanceof Denied denied ? denied.reasons() : List.of();
        List<Reason> lineReasons = reasons.stream()
                .filter(reason -> reason.line() == line.number())
                .toList();
        return new LoggedAdjudication.Line(
                line.number(),
                line.procedure().text(),
                line.charge(),
                line.paid(),
                writtenOff(line, lineReasons),
                sum(lineReasons.stream().map(Reason::amount)),
                line.paid().plus(patientShare(line, lineReasons)));
    }

    private static Money patientShare(ServiceLine line, List<Reason> reasons) {
        Money adjusted = sum(line.adjustments().stream()
                .filter(adjustment -> adjustment.group().isPatient())
                .map(Adjustment::amount));
        Money denied = sum(
                reasons.stream().filter(reason -> reason.group().isPatient()).map(Reason::amount));
        return adjusted.minus(denied);
    }

    private static Money writtenOff(ServiceLine line, List<Reason> reasons) {
        Money adjusted = sum(line.adjustments().stream()
                .filter(adjustment -> isWriteOff(adjustment.group(), adjustment.reason()))
                .map(Adjustment::amount));
        Money denied = sum(reasons.stream()
                .filter(reason -> isWriteOff(reason.group(), reason.carc()))
                .map(Reason::amount));
        return adjusted.minus(denied);
    }

    private static boolean isWriteOff(AdjustmentGroup group, Carc carc) {
        return group.isContractual() && carc.isAboveFeeSchedule();
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}

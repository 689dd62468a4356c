package health.overturn.denials.claim;

import health.overturn.denials.code.Category;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Predetermination;
import health.overturn.denials.judge.Judgement.Reversal;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.judge.JudgingRule;
import health.overturn.denials.judge.Rationale;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.judge.Undecided;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds an invented adjudication: `AdjudicationBuilder.on("2026-01-12").id("d1").denied(10000)`.
///
/// Amounts are cents. By default it is PAYER-A's answer as primary to a charge of $100.00 for 5 January 2026. It pays
/// nothing, and it is the first claim of the only transaction of its day.
final class AdjudicationBuilder {
    private final @Nullable LocalDate paidOn;
    private String id = "";
    private String claimNumber = "ACCT-INVENTED-1";
    private String payerNumber = "ICN-1";
    private String originalNumber = "";
    private String payer = "PAYER-A";
    private String transaction;
    private String status = "1";
    private int position = 1;
    private long charge = 10000;
    private long paid;
    private @Nullable LocalDate serviceFrom = LocalDate.of(2026, 1, 5);

    private AdjudicationBuilder(@Nullable LocalDate paidOn) {
        this.paidOn = paidOn;
        this.transaction = "T-" + paidOn;
    }

    static AdjudicationBuilder on(String day) {
        return new AdjudicationBuilder(LocalDate.parse(day));
    }

    static AdjudicationBuilder undated() {
        return new AdjudicationBuilder(null);
    }

    AdjudicationBuilder id(String value) {
        id = value;
        return this;
    }

    AdjudicationBuilder claimNumber(String value) {
        claimNumber = value;
        return this;
    }

    /// Sets CLP07.
    AdjudicationBuilder payerNumber(String value) {
        payerNumber = value;
        return this;
    }

    /// Sets REF*F8.
    AdjudicationBuilder originalNumber(String value) {
        originalNumber = value;
        return this;
    }

    AdjudicationBuilder payer(String value) {
        payer = value;
        return this;
    }

    AdjudicationBuilder transaction(String value) {
        transaction = value;
        return this;
    }

    AdjudicationBuilder status(String value) {
        status = value;
        return this;
    }

    AdjudicationBuilder position(int value) {
        position = value;
        return this;
    }

    AdjudicationBuilder charge(long cents) {
        charge = cents;
        return this;
    }

    AdjudicationBuilder paid(long cents) {
        paid = cents;
        return this;
    }

    AdjudicationBuilder serviceFrom(@Nullable LocalDate day) {
        serviceFrom = day;
        return this;
    }

    Adjudication denied(long cents) {
        return judged(denial("197", Category.AUTHORIZATION, cents));
    }

    /// A denial with CARC 18 alone.
    Adjudication duplicate(long cents) {
        return judged(denial("18", Category.FOLLOW_UP, cents));
    }

    Adjudication settled() {
        return settled(0);
    }

    Adjudication settled(long patientShare) {
        return judged(new Settled(Money.ofCents(patientShare), List.of(), null));
    }

    Adjudication watched(long cents) {
        Reason reason = new Reason(
                AdjustmentGroup.NONE,
                Carc.NONE,
                List.of(),
                0,
                Money.ofCents(cents),
                true,
                Category.UNMAPPED,
                rationale());
        return judged(new Watched(new Undecided(Money.ofCents(cents), List.of(reason), rationale())));
    }

    Adjudication reversal() {
        status = "22";
        return judged(new Reversal());
    }

    Adjudication predetermination() {
        status = "25";
        return judged(new Predetermination());
    }

    private static Denied denial(String carc, Category category, long cents) {
        Reason reason = new Reason(
                AdjustmentGroup.of("CO"),
                Carc.of(carc),
                List.of(),
                1,
                Money.ofCents(cents),
                true,
                category,
                rationale());
        return new Denied(
                category,
                null,
                Money.ofCents(cents),
                List.of(reason),
                category.nextStep(),
                Set.of(),
                false,
                category.preventable(),
                List.of(),
                null);
    }

    private static Rationale rationale() {
        return new Rationale(JudgingRule.DENIAL_CODE, "carc invented", 12);
    }

    private Adjudication judged(Judgement judgement) {
        return new Adjudication(
                id.isEmpty() ? payer + "/" + transaction + "/" + position : id,
                ProtectedText.of(claimNumber),
                serviceFrom,
                ProtectedText.of(payerNumber),
                ProtectedText.of(originalNumber),
                payer,
                paidOn,
                transaction,
                position,
                ClaimStatusCode.of(status),
                Money.ofCents(charge),
                Money.ofCents(paid),
                judgement);
    }
}

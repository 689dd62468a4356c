package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.LineFingerprint;
import health.overturn.denials.adjudication.PartFingerprint;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private String frequency = "";
    private int reasonLine = 1;
    private @Nullable Undecided undecided;
    private long contractual;
    private long patientShare;
    private final List<LineFingerprint> lines = new ArrayList<>();
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

    /// Sets CLP09.
    AdjudicationBuilder frequency(String value) {
        frequency = value;
        return this;
    }

    /// Adds a line whose hash tells it from other services, without REF*6R.
    AdjudicationBuilder line(int service, long paid) {
        return line(service, 0, paid, 0, 0);
    }

    AdjudicationBuilder line(int service, int control, long paid, long contractual, long patientShare) {
        lines.add(new LineFingerprint(
                lines.size() + 1,
                service,
                control,
                Money.ofCents(paid),
                Money.ofCents(contractual),
                Money.ofCents(patientShare)));
        return this;
    }

    /// Sets what the claim leaves to contract and patient as a whole.
    AdjudicationBuilder leaves(long toContract, long toPatient) {
        contractual = toContract;
        patientShare = toPatient;
        return this;
    }

    private PartFingerprint fingerprint() {
        long sign = status.equals("22") ? -1 : 1;
        long amounts = Objects.hash(Math.abs(charge), sign * paid);
        return new PartFingerprint(frequency, amounts, Money.ofCents(contractual), Money.ofCents(patientShare), lines);
    }

    /// Sets the line on which the next denial or undecided money stands, 1 by default.
    AdjudicationBuilder at(int number) {
        reasonLine = number;
        return this;
    }

    /// Leaves money of one line undecided, beside what is denied or settled.
    AdjudicationBuilder undecided(int number, long cents) {
        undecided = undecidedMoney(number, cents);
        return this;
    }

    Adjudication denied(long cents) {
        return denied("197", cents);
    }

    Adjudication denied(String carc, long cents, String... remarks) {
        Category category = carc.equals("197") ? Category.AUTHORIZATION : Category.FOLLOW_UP;
        return judged(denial(carc, category, cents, List.of(remarks)));
    }

    /// Denies the same amount on each line.
    Adjudication deniedOnEachLine(long cents) {
        Denied one = denial("197", Category.AUTHORIZATION, cents, List.of());
        List<Reason> reasons = new ArrayList<>();
        for (LineFingerprint line : lines) {
            reasonLine = line.number();
            reasons.addAll(
                    denial("197", Category.AUTHORIZATION, cents, List.of()).reasons());
        }
        return judged(new Denied(
                one.category(),
                null,
                Money.ofCents(cents * lines.size()),
                reasons,
                one.nextStep(),
                Set.of(),
                false,
                one.preventable(),
                List.of(),
                undecided));
    }

    /// A denial with CARC 18 alone.
    Adjudication duplicate(long cents) {
        return denied("18", cents);
    }

    Adjudication settled() {
        return settled(0);
    }

    Adjudication settled(long share) {
        patientShare = share;
        return judged(new Settled(Money.ofCents(share), List.of(), undecided));
    }

    Adjudication watched(long cents) {
        return judged(new Watched(undecidedMoney(0, cents), List.of()));
    }

    private static Undecided undecidedMoney(int line, long cents) {
        Reason reason = new Reason(
                AdjustmentGroup.NONE,
                Carc.NONE,
                List.of(),
                line,
                Money.ofCents(cents),
                true,
                Category.UNMAPPED,
                rationale());
        return new Undecided(Money.ofCents(cents), List.of(reason), rationale());
    }

    Adjudication reversal() {
        status = "22";
        return judged(new Reversal());
    }

    Adjudication predetermination() {
        status = "25";
        return judged(new Predetermination());
    }

    private Denied denial(String carc, Category category, long cents, List<String> remarks) {
        Reason reason = new Reason(
                AdjustmentGroup.of("CO"),
                Carc.of(carc),
                remarks,
                reasonLine,
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
                undecided);
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
                fingerprint(),
                judgement);
    }
}

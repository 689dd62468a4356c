package health.overturn.denials.metric;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudication.Denied;
import health.overturn.denials.log.LoggedAdjudication.Kind;
import health.overturn.denials.log.LoggedAdjudication.Line;
import health.overturn.denials.log.LoggedAdjudication.Source;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds a logged adjudication. The defaults are those of a paid claim of $0.00.
public final class LoggedAdjudicationBuilder {
    private final String claim;
    private final LocalDate paidOn;
    private String id;
    private Kind kind = Kind.SETTLED;
    private String status = "1";
    private String payer = "PAYER-A";
    private String provider = "1000000001";
    private boolean replacement;
    private long charge;
    private long paid;
    private long contractual;
    private long patientShare;
    private long otherPayer;
    private long undecided;
    private @Nullable String transaction;
    private int position;
    private @Nullable Denied denial;
    private @Nullable YearMonth serviceMonth = YearMonth.of(2026, 3);
    private final List<Line> lines = new ArrayList<>();

    private LoggedAdjudicationBuilder(String claim, LocalDate paidOn) {
        this.claim = claim;
        this.paidOn = paidOn;
        this.id = claim + "-" + paidOn;
    }

    public static LoggedAdjudicationBuilder of(String claim, String paidOn) {
        return new LoggedAdjudicationBuilder(claim, LocalDate.parse(paidOn));
    }

    public LoggedAdjudicationBuilder id(String other) {
        id = other;
        return this;
    }

    /// Puts the adjudication into a transaction. The default is one of its own.
    public LoggedAdjudicationBuilder inTransaction(String other, int claimNumber) {
        transaction = other;
        position = claimNumber;
        return this;
    }

    public LoggedAdjudicationBuilder from(String otherPayer, String otherProvider) {
        payer = otherPayer;
        provider = otherProvider;
        return this;
    }

    public LoggedAdjudicationBuilder status(String other) {
        status = other;
        return this;
    }

    public LoggedAdjudicationBuilder service(@Nullable YearMonth month) {
        serviceMonth = month;
        return this;
    }

    public LoggedAdjudicationBuilder replacing() {
        replacement = true;
        return this;
    }

    public LoggedAdjudicationBuilder kind(Kind other) {
        kind = other;
        return this;
    }

    /// Sets amounts in cents. The rest of the charge is paid.
    public LoggedAdjudicationBuilder charge(long charge, long contractual, long patientShare, long otherPayer) {
        this.charge = charge;
        this.contractual = contractual;
        this.patientShare = patientShare;
        this.otherPayer = otherPayer;
        this.paid = charge - contractual - patientShare - otherPayer;
        return this;
    }

    /// Denies this many cents of the payment.
    public LoggedAdjudicationBuilder denied(long cents, String carc, Category category) {
        return denied(
                cents,
                new Denied(
                        Money.ofCents(cents),
                        category,
                        null,
                        AdjustmentGroup.of("CO"),
                        Carc.of(carc),
                        false,
                        category.preventable(),
                        carc.equals("18")));
    }

    public LoggedAdjudicationBuilder denied(long cents, String carc, Category category, Cluster cluster) {
        return denied(
                cents,
                new Denied(
                        Money.ofCents(cents),
                        category,
                        cluster,
                        AdjustmentGroup.of("CO"),
                        Carc.of(carc),
                        false,
                        category.preventable(),
                        false));
    }

    private LoggedAdjudicationBuilder denied(long cents, Denied deniedPart) {
        kind = Kind.DENIED;
        paid -= cents;
        denial = deniedPart;
        return this;
    }

    /// Leaves this many cents of the payment undecided.
    public LoggedAdjudicationBuilder undecided(long cents) {
        undecided = cents;
        paid -= cents;
        return this;
    }

    /// Turns the adjudication into its reversal.
    public LoggedAdjudicationBuilder reversed() {
        kind = Kind.REVERSAL;
        status = "22";
        charge = -charge;
        paid = -paid;
        contractual = -contractual;
        patientShare = -patientShare;
        otherPayer = -otherPayer;
        return this;
    }

    public LoggedAdjudicationBuilder line(String procedure, long charge, long paid, long writtenOff) {
        lines.add(new Line(
                lines.size() + 1,
                procedure,
                Money.ofCents(charge),
                Money.ofCents(paid),
                Money.ofCents(writtenOff),
                Money.ZERO,
                Money.ofCents(charge - writtenOff)));
        return this;
    }

    public LoggedAdjudication build() {
        Instant received = paidOn.atTime(15, 0).toInstant(java.time.ZoneOffset.UTC);
        return new LoggedAdjudication(
                "sample",
                id,
                claim,
                received,
                paidOn,
                serviceMonth,
                "%s#%s#%08d#%s".formatted(paidOn, transaction == null ? id : transaction, position, id),
                payer,
                provider,
                "12",
                ClaimStatusCode.of(status),
                kind,
                replacement,
                Money.ofCents(charge),
                Money.ofCents(paid),
                Money.ofCents(contractual),
                Money.ofCents(patientShare),
                Money.ofCents(otherPayer),
                Money.ofCents(undecided),
                denial,
                lines,
                new Source("file-1", 1, 7));
    }
}

package health.overturn.denials.metric;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.log.WorkTrace;
import health.overturn.remittance.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds a logged denial and its move. The defaults are those of a new denial.
public final class LoggedDenialBuilder {
    private final String name;
    private final LocalDate deniedOn;
    private LocalDate firstDeniedOn;
    private String payer = "PAYER-A";
    private Category category = Category.AUTHORIZATION;
    private boolean byHand;
    private final long denied;
    private long recovered;
    private long allowedToPatient;
    private @Nullable Long stake;
    private long writtenOff;
    private String state = "NEW";
    private @Nullable DenialOutcome outcome;
    private @Nullable LocalDate resolvedOn;
    private DenialState.@Nullable ResolvedBy resolvedBy;
    private @Nullable LocalDate decideBy;
    private @Nullable String owner;
    private LocalDate nextActionOn;
    private final List<Deadline> deadlines = new ArrayList<>();
    private int touches;
    private @Nullable LocalDate touchedOn;
    private @Nullable LocalDate firstSentOn;
    private @Nullable LocalDate sentOn;
    private boolean appealed;
    private WorkTrace work = WorkTrace.NONE;
    private int touchesSinceDecision;

    private LoggedDenialBuilder(String name, LocalDate deniedOn, long denied) {
        this.name = name;
        this.deniedOn = deniedOn;
        this.firstDeniedOn = deniedOn;
        this.nextActionOn = deniedOn.plusDays(2);
        this.denied = denied;
    }

    /// @param denied in cents
    public static LoggedDenialBuilder of(String name, String deniedOn, long denied) {
        return new LoggedDenialBuilder(name, LocalDate.parse(deniedOn), denied);
    }

    public LoggedDenialBuilder firstDeniedOn(String day) {
        firstDeniedOn = LocalDate.parse(day);
        return this;
    }

    public LoggedDenialBuilder of(String payerId, Category other) {
        payer = payerId;
        category = other;
        return this;
    }

    public LoggedDenialBuilder enteredByHand() {
        byHand = true;
        return this;
    }

    public LoggedDenialBuilder state(String label, @Nullable String ownedBy) {
        state = label;
        owner = ownedBy;
        return this;
    }

    public LoggedDenialBuilder nextActionOn(String day) {
        nextActionOn = LocalDate.parse(day);
        return this;
    }

    public LoggedDenialBuilder decideBy(String day) {
        decideBy = LocalDate.parse(day);
        return this;
    }

    /// Adds the deadline of an appeal, which is a guess.
    public LoggedDenialBuilder deadline(String day) {
        return appealBy(day, Deadline.Confidence.LOW);
    }

    /// Adds the deadline of an appeal, which is certain.
    public LoggedDenialBuilder certainDeadline(String day) {
        return appealBy(day, Deadline.Confidence.HIGH);
    }

    private LoggedDenialBuilder appealBy(String day, Deadline.Confidence confidence) {
        LocalDate on = LocalDate.parse(day);
        deadlines.add(new Deadline(Deadline.Kind.APPEAL, 1, Deadline.Party.PROVIDER, on, on, confidence));
        return this;
    }

    public LoggedDenialBuilder touched(int times, String first) {
        touches = times;
        touchedOn = LocalDate.parse(first);
        return this;
    }

    public LoggedDenialBuilder sentOn(String day) {
        sentOn = LocalDate.parse(day);
        firstSentOn = firstSentOn == null ? sentOn : firstSentOn;
        return this;
    }

    public LoggedDenialBuilder appealed(String day) {
        appealed = true;
        return sentOn(day);
    }

    /// @param cents the recovered cents; a write-off covers the rest
    public LoggedDenialBuilder resolved(DenialOutcome resolution, String day, DenialState.ResolvedBy by, long cents) {
        state = "RESOLVED";
        outcome = resolution;
        resolvedOn = LocalDate.parse(day);
        resolvedBy = by;
        recovered = cents;
        writtenOff = resolution.isWriteOff() ? Math.max(0, denied - cents) : 0;
        return this;
    }

    /// Sets what an adjudication shows of the money at stake, and what it left to the patient, in cents.
    public LoggedDenialBuilder atStake(long cents, long leftToPatient) {
        stake = cents;
        allowedToPatient = leftToPatient;
        return this;
    }

    public LoggedDenialBuilder touchedSinceDecision(int times) {
        touchesSinceDecision = times;
        return this;
    }

    public LoggedDenialBuilder work(WorkTrace trace) {
        work = trace;
        return this;
    }

    public LoggedMove move(int version) {
        LoggedDenial after = new LoggedDenial(
                payer,
                category,
                category,
                byHand,
                Money.ofCents(denied),
                Money.ofCents(recovered),
                Money.ofCents(allowedToPatient),
                Money.ofCents(stake == null ? denied : stake),
                stake != null,
                Money.ofCents(Math.max(0, denied - recovered)),
                Money.ofCents(writtenOff),
                deniedOn,
                deniedOn,
                firstDeniedOn,
                state,
                outcome,
                resolvedOn,
                resolvedBy,
                decideBy,
                owner,
                owner == null ? "Head" : owner,
                nextActionOn,
                deadlines,
                touches,
                touchesSinceDecision,
                work,
                touchedOn,
                firstSentOn,
                sentOn,
                appealed,
                false,
                recovered == 0 && allowedToPatient > 0,
                null);
        Instant at = deniedOn.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        LoggedMove.By by = new LoggedMove.By(LoggedMove.Kind.REMITTANCE, "", null);
        return new LoggedMove("sample", name, version, at, deniedOn, by, "INTAKE", null, 0, "CO-197", after);
    }
}

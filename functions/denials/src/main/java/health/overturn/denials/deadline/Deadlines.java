package health.overturn.denials.deadline;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.denials.code.RemarkCode;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Calculates the deadlines of a denial, at most one for each kind of answer that the payer accepts.
public final class Deadlines {
    private static final Comparator<Deadline> EARLIEST_FIRST =
            Comparator.comparing(Deadline::lastDay).thenComparing(Deadline::kind);

    private final FilingLimits limits;
    private final CodeTables codes;

    public Deadlines(FilingLimits limits, CodeTables codes) {
        this.limits = limits;
        this.codes = codes;
    }

    /// The deadlines, the earliest first. An answer that a remark code forbids has none.
    public List<Deadline> calculate(DeadlineInputs inputs, Judgement.Denied denied) {
        Set<DenialResponse> forbidden = denied.forbidden();
        List<Deadline> deadlines = new ArrayList<>();
        if (!forbidden.contains(DenialResponse.APPEAL)) {
            add(Deadline.Kind.APPEAL, inputs, deadlines);
        }
        if (!forbidden.contains(DenialResponse.CORRECTED_CLAIM)) {
            add(Deadline.Kind.CORRECTED_CLAIM, inputs, deadlines);
        } else if (!forbidden.contains(DenialResponse.NEW_CLAIM)) {
            add(Deadline.Kind.NEW_CLAIM, inputs, deadlines);
        }
        if (denied.reasons().stream().anyMatch(this::asksForRecords)) {
            add(Deadline.Kind.RECORDS, inputs, deadlines);
        }
        deadlines.sort(EARLIEST_FIRST);
        return List.copyOf(deadlines);
    }

    private void add(Deadline.Kind kind, DeadlineInputs inputs, List<Deadline> deadlines) {
        FilingLimit limit = limits.find(kind, inputs);
        Deadline deadline = limit == null ? null : limit.deadlineFor(inputs);
        if (deadline != null && !(deadline.assumed() && isBeforeDenial(deadline, inputs))) {
            deadlines.add(deadline);
        }
    }

    /// An assumed limit that passed before the denial arrived was a wrong guess. It must not mark the denial as
    /// lost.
    private static boolean isBeforeDenial(Deadline deadline, DeadlineInputs inputs) {
        LocalDate deniedOn = inputs.deniedOn();
        return deniedOn != null && deadline.lastDay().isBefore(deniedOn);
    }

    private boolean asksForRecords(Reason reason) {
        ReasonCode row = codes.reason(reason.carc());
        if (row != null && row.asksForRecords()) {
            return true;
        }
        for (String remark : reason.rarcs()) {
            RemarkCode remarkRow = codes.remark(remark);
            if (remarkRow != null && remarkRow.asksForRecords()) {
                return true;
            }
        }
        return false;
    }
}

package health.overturn.local.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.overturn.denials.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of what files come to. The names of their components are a contract with callers of `read --json`.
final class HistoryRows {
    private HistoryRows() {}

    record PayerName(String id, String name) {}

    record Source(String file, int transaction, int segment) {}

    record ReasonRow(String group, String carc, List<String> rarcs, int line, long cents) {}

    /// @param level 0 where the kind has no levels
    /// @param on the safe day
    /// @param lastOn the last day on which an answer may still be in time
    record DeadlineRow(
            String kind,
            int level,
            String party,
            String on,
            String lastOn,
            long daysLeft,
            boolean assumed,
            String confidence) {
        static DeadlineRow of(Deadline deadline, LocalDate asOf) {
            return new DeadlineRow(
                    deadline.kind().name(),
                    deadline.level(),
                    deadline.party().name(),
                    deadline.on().toString(),
                    deadline.lastOn().toString(),
                    deadline.daysLeft(asOf),
                    deadline.assumed(),
                    deadline.confidence().name());
        }
    }

    /// @param id the id of the denial, to which `repeatOf` of another one refers
    /// @param open whether payers have left the denial open
    /// @param outcome PAID, REVERSED, SUPERSEDED or DUPLICATE; absent while the denial is open
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DenialRow(
            String id,
            String claimId,
            String payerClaimId,
            PayerName payer,
            @Nullable String serviceFrom,
            @Nullable String deniedOn,
            long deniedCents,
            long openCents,
            long recoveredCents,
            long allowedToPatientCents,
            long stakeCents,
            String category,
            String cause,
            List<ReasonRow> reasons,
            boolean open,
            @Nullable String outcome,
            boolean takeback,
            @Nullable String repeatOf,
            String nextStep,
            List<String> forbidden,
            List<DeadlineRow> deadlines,
            Source source) {}

    record WatchRow(
            String claimId,
            String payerClaimId,
            PayerName payer,
            long cents,
            String since,
            String runsOutOn,
            List<String> codes) {}

    record NoteRow(String claimId, PayerName payer, String group, String carc, int line, long cents) {}

    record UnknownCodeRow(String kind, String code, long count, long cents) {}

    /// @param reason the first component of the PLB composite, such as WO
    record AdjustmentRow(String file, int transaction, int segment, String reason, String reference, long cents) {}
}

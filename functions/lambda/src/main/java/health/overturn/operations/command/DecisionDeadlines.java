package health.overturn.operations.command;

import health.overturn.denials.appeal.AppealLevel;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.deadline.DeadlineInputs;
import health.overturn.denials.denial.AppealStanding;
import health.overturn.denials.lifecycle.Command;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Calculates the deadlines that run from a payer's decision on an appeal.
final class DecisionDeadlines {
    private final DenialFinder denials;

    DecisionDeadlines(DenialFinder denials) {
        this.denials = denials;
    }

    /// Returns the command with the deadlines that follow from it; unchanged where no appeal is with the payer, which
    /// the rules refuse.
    Command.RecordAppealDecision complete(
            Practice practice, StoredDenial stored, Command.RecordAppealDecision command, LocalDate today) {
        LocalDate on = Objects.requireNonNullElse(command.on(), today);
        return AppealStanding.of(stored.denial().projection())
                .pending()
                .map(AppealLevel::level)
                .map(level -> new Command.RecordAppealDecision(
                        command.result(),
                        command.on(),
                        command.reference(),
                        command.note(),
                        deadlines(practice, stored, new DeadlineInputs.Decision(level, on))))
                .orElse(command);
    }

    private List<Deadline> deadlines(Practice practice, StoredDenial stored, DeadlineInputs.Decision decision) {
        return denials.find(practice, stored.apiId())
                .flatMap(found -> found.denied()
                        .map(denied -> practice.detailsFactory()
                                .deadlinesAfter(
                                        decision,
                                        found.storedAdjudication(),
                                        denied,
                                        stored.denial().projection().facts())))
                .orElse(List.of());
    }
}

package health.overturn.storage.item;

import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.worklist.DeadlineDays;
import health.overturn.denials.worklist.Worklist;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an entry of the `work` index says for the sections of a worklist. All of it changes with a touch, which
/// writes the entry in any case.
///
/// @param standing whose step is next
/// @param deadlines the deadlines that want an answer; none once something went to the payer
public record WorkFacts(Worklist.Standing standing, List<DeadlineDays> deadlines) {
    /// An entry has room for these. Of a denial with more the earliest are kept.
    private static final int MAX_DEADLINES = 20;

    public WorkFacts {
        deadlines = List.copyOf(deadlines);
    }

    static WorkFacts of(Denial denial) {
        return new WorkFacts(
                denial.state() instanceof DenialState.WaitingOnPayer
                        ? Worklist.Standing.WITH_PAYER
                        : Worklist.Standing.WITH_PRACTICE,
                denial.firstSentOn().isPresent()
                        ? List.of()
                        : denial.details().deadlines().stream()
                                .sorted(Comparator.comparing(Deadline::on))
                                .limit(MAX_DEADLINES)
                                .map(deadline -> new DeadlineDays(deadline.on(), deadline.lastOn()))
                                .toList());
    }

    String toKey() {
        return standing + "#" + deadlines.stream().map(WorkFacts::text).collect(Collectors.joining(","));
    }

    static WorkFacts read(String standing, String deadlines) {
        return new WorkFacts(
                Worklist.Standing.valueOf(standing),
                Stream.of(deadlines.split(",", -1))
                        .filter(text -> !text.isEmpty())
                        .map(WorkFacts::read)
                        .toList());
    }

    /// The day, and by how many days the last one follows it.
    private static String text(DeadlineDays deadline) {
        return deadline.on().format(DateTimeFormatter.BASIC_ISO_DATE) + "+"
                + (deadline.lastOn().toEpochDay() - deadline.on().toEpochDay());
    }

    private static DeadlineDays read(String text) {
        int plus = text.indexOf('+');
        LocalDate on = LocalDate.parse(text.substring(0, plus), DateTimeFormatter.BASIC_ISO_DATE);
        return new DeadlineDays(on, on.plusDays(Long.parseLong(text.substring(plus + 1))));
    }
}

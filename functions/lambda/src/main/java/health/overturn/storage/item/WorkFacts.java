package health.overturn.storage.item;

import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.worklist.DeadlineDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an entry of the `work` index says for the sections of a worklist. All of it changes with a touch, which
/// writes the entry in any case.
///
/// @param waiting whether it waits on the payer
/// @param deadlines the deadlines that want an answer; none once something went to the payer
public record WorkFacts(Waiting waiting, List<DeadlineDays> deadlines) {
    /// An entry has room for these. The later ones of a denial with more have no near section of their own.
    private static final int MAX_DEADLINES = 20;

    public WorkFacts {
        deadlines = List.copyOf(deadlines);
    }

    /// Whether the next step is the payer's.
    public enum Waiting {
        W,
        N
    }

    static WorkFacts of(Denial denial) {
        return new WorkFacts(
                denial.state() instanceof DenialState.WaitingOnPayer ? Waiting.W : Waiting.N,
                denial.firstSentOn().isPresent()
                        ? List.of()
                        : denial.details().deadlines().stream()
                                .sorted(Comparator.comparing(Deadline::on))
                                .limit(MAX_DEADLINES)
                                .map(deadline -> new DeadlineDays(deadline.on(), deadline.lastOn()))
                                .toList());
    }

    String toKey() {
        return waiting + "#" + deadlines.stream().map(WorkFacts::text).collect(Collectors.joining(","));
    }

    static WorkFacts read(String waiting, String deadlines) {
        return new WorkFacts(
                Waiting.valueOf(waiting),
                Stream.of(deadlines.split(","))
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

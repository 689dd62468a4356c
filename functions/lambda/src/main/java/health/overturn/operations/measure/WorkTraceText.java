package health.overturn.operations.measure;

import health.overturn.denials.log.WorkTrace;
import health.overturn.denials.log.WorkTrace.DueStep;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A [WorkTrace] as columns of a line.
final class WorkTraceText {
    private WorkTraceText() {}

    static ColumnWriter add(ColumnWriter line, WorkTrace work) {
        return line.plain(work.routedOn())
                .plain(work.touchedOn())
                .plain(work.notedOn())
                .plain(work.appealedOn())
                .text(work.batch() == null ? "" : work.batch())
                .plain(work.batchDoneOn())
                .plain(work.reviewedOn())
                .plain(day(work.proposal(), DueStep::dueOn))
                .plain(day(work.proposal(), DueStep::doneOn))
                .plain(day(work.escalation(), DueStep::dueOn))
                .plain(day(work.escalation(), DueStep::doneOn));
    }

    private static @Nullable LocalDate day(@Nullable DueStep step, Function<DueStep, @Nullable LocalDate> day) {
        return step == null ? null : day.apply(step);
    }

    static WorkTrace read(ColumnReader columns) {
        WorkTrace work = new WorkTrace(
                columns.optional(LocalDate::parse),
                columns.optional(LocalDate::parse),
                columns.optional(LocalDate::parse),
                columns.optional(LocalDate::parse),
                columns.optional(ColumnEscaping::unescape),
                columns.optional(LocalDate::parse),
                columns.optional(LocalDate::parse),
                step(columns),
                step(columns));
        return work.equals(WorkTrace.NONE) ? WorkTrace.NONE : work;
    }

    private static @Nullable DueStep step(ColumnReader columns) {
        LocalDate dueOn = columns.optional(LocalDate::parse);
        LocalDate doneOn = columns.optional(LocalDate::parse);
        return dueOn == null ? null : new DueStep(dueOn, doneOn);
    }
}

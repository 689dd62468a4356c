package health.overturn.operations.measure;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.AnswerWindow;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.rollup.MeasuredDenial;
import java.time.LocalDate;

/// A [MeasuredDenial] as columns of a line.
final class MeasuredDenialText {
    private MeasuredDenialText() {}

    static String line(ColumnWriter line, MeasuredDenial denial) {
        line.text(denial.denial())
                .number(denial.version())
                .text(denial.payer())
                .plain(denial.category())
                .flag(denial.enteredByHand())
                .number(denial.deniedCents())
                .number(denial.recoveredCents())
                .number(denial.allowedToPatientCents())
                .number(denial.stakeCents())
                .flag(denial.stakeKnown())
                .number(denial.openCents())
                .number(denial.writtenOffCents())
                .plain(denial.receivedOn())
                .plain(denial.deniedOn())
                .plain(denial.firstDeniedOn())
                .text(denial.state())
                .plain(denial.outcome())
                .plain(denial.resolvedOn())
                .plain(denial.resolvedBy())
                .plain(denial.decideBy())
                .text(denial.owner() == null ? "" : denial.owner())
                .plain(denial.nextActionOn())
                .list(denial.window().days())
                .plain(denial.window().closesOn())
                .flag(denial.window().certain())
                .plain(denial.window().answeredOn())
                .number(denial.touches())
                .number(denial.touchesSinceDecision());
        return WorkTraceText.add(line, denial.work())
                .plain(denial.firstTouchedOn())
                .plain(denial.sentOn())
                .flag(denial.appealed())
                .toString();
    }

    static MeasuredDenial read(ColumnReader columns) {
        return new MeasuredDenial(
                columns.text(),
                columns.count(),
                columns.sharedText(),
                Category.valueOf(columns.sharedText()),
                columns.flag(),
                columns.amount(),
                columns.amount(),
                columns.amount(),
                columns.amount(),
                columns.flag(),
                columns.amount(),
                columns.amount(),
                columns.day(),
                columns.day(),
                columns.day(),
                columns.sharedText(),
                columns.optional(DenialOutcome::valueOf),
                columns.optional(LocalDate::parse),
                columns.optional(DenialState.ResolvedBy::valueOf),
                columns.optional(LocalDate::parse),
                columns.optional(ColumnEscaping::unescape),
                columns.day(),
                window(columns),
                columns.count(),
                columns.count(),
                WorkTraceText.read(columns),
                columns.optional(LocalDate::parse),
                columns.optional(LocalDate::parse),
                columns.flag());
    }

    private static AnswerWindow window(ColumnReader columns) {
        return new AnswerWindow(
                columns.list().stream().map(LocalDate::parse).toList(),
                columns.optional(LocalDate::parse),
                columns.flag(),
                columns.optional(LocalDate::parse));
    }
}

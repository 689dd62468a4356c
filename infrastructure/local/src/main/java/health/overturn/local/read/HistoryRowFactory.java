package health.overturn.local.read;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.DenialId;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.claim.FoldedWatch;
import health.overturn.denials.claim.PayerResolution;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Note;
import health.overturn.denials.judge.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes the rows of a history from folded facts and the adjudications behind them.
///
/// @param entries the adjudications by their ids
/// @param asOf the day from which remaining days are counted
record HistoryRowFactory(JudgingTools tools, Map<String, ReadAdjudication> entries, LocalDate asOf) {
    HistoryRows.DenialRow denial(FoldedDenial folded) {
        ReadAdjudication entry = entry(DenialId.adjudication(folded.id()));
        Adjudication adjudication = entry.adjudication();
        Denied denied = folded.judgement();
        return new HistoryRows.DenialRow(
                folded.id(),
                adjudication.claimNumber().value(),
                adjudication.payerClaimNumber().value(),
                entry.payer(),
                text(adjudication.serviceFrom()),
                text(folded.deniedOn()),
                folded.amount().cents(),
                folded.open().cents(),
                folded.recovered().cents(),
                folded.money().allowedToPatient().cents(),
                folded.stake().cents(),
                denied.category().name(),
                folded.cause().name(),
                denied.reasons().stream().map(HistoryRowFactory::reason).toList(),
                folded.isOpen(),
                outcome(folded.resolution()),
                folded.takeback(),
                folded.repeatOf(),
                denied.nextStep(),
                denied.forbidden().stream().map(DenialResponse::name).toList(),
                tools.deadlines(entry, folded).stream()
                        .map(deadline -> HistoryRows.DeadlineRow.of(deadline, asOf))
                        .toList(),
                entry.source());
    }

    HistoryRows.WatchRow watch(FoldedWatch watch) {
        ReadAdjudication entry = entry(watch.adjudication());
        return new HistoryRows.WatchRow(
                entry.adjudication().claimNumber().value(),
                entry.adjudication().payerClaimNumber().value(),
                entry.payer(),
                watch.amount().cents(),
                watch.since().toString(),
                watch.expiresOn().toString(),
                watch.reasons().stream()
                        .filter(reason -> !reason.carc().isEmpty())
                        .map(reason -> reason.group() + "-" + reason.carc())
                        .distinct()
                        .toList());
    }

    List<HistoryRows.NoteRow> notes(ReadAdjudication entry) {
        List<Note> notes = switch (entry.adjudication().judgement()) {
            case Denied denied -> denied.notes();
            case Judgement.Settled settled -> settled.notes();
            case Judgement.Watched watched -> watched.notes();
            case Judgement.Reversal _, Judgement.Predetermination _ -> List.of();
        };
        return notes.stream()
                .map(note -> new HistoryRows.NoteRow(
                        entry.adjudication().claimNumber().value(),
                        entry.payer(),
                        note.group().text(),
                        note.carc().text(),
                        note.line(),
                        note.amount().cents()))
                .toList();
    }

    private ReadAdjudication entry(String adjudication) {
        return Objects.requireNonNull(entries.get(adjudication), "bug: a fact comes from no adjudication");
    }

    private static HistoryRows.ReasonRow reason(Reason reason) {
        return new HistoryRows.ReasonRow(
                reason.group().text(),
                reason.carc().text(),
                reason.rarcs(),
                reason.line(),
                reason.amount().cents());
    }

    private static @Nullable String outcome(PayerResolution resolution) {
        return switch (resolution) {
            case PayerResolution.Open() -> null;
            case PayerResolution.Paid _ -> "PAID";
            case PayerResolution.Reversed _ -> "REVERSED";
            case PayerResolution.Superseded _ -> "SUPERSEDED";
            case PayerResolution.Duplicate _ -> "DUPLICATE";
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

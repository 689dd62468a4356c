package health.overturn.denials.truth;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Predetermination;
import health.overturn.denials.judge.Judgement.Reversal;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.judge.Note;
import health.overturn.denials.judge.Undecided;
import health.overturn.sample.truth.ClaimKind;
import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.truth.NoteTruth;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One judged claim with the facts that both the product and the generator know.
record ComparableClaim(
        String trace,
        @Nullable LocalDate paidOn,
        int position,
        String payer,
        String claimNumber,
        String payerClaimNumber,
        String status,
        long charge,
        long paid,
        ClaimKind kind,
        long undecided,
        Denial denial,
        List<NoteTruth> notes) {
    /// The denied part of a claim.
    record Denial(long cents, String category, String carc, boolean patientLiable, List<String> forbidden) {
        static final Denial NONE = new Denial(0, "", "", false, List.of());
    }

    static ComparableClaim of(ClaimTruth truth) {
        return new ComparableClaim(
                truth.trace(),
                truth.paidOn(),
                truth.position(),
                truth.payerId(),
                truth.claimNumber(),
                truth.payerClaimNumber(),
                truth.statusCode(),
                truth.chargeCents(),
                truth.paidCents(),
                truth.kind(),
                truth.watchedCents(),
                new Denial(
                        truth.deniedCents(),
                        truth.category(),
                        truth.primaryCarc(),
                        truth.patientLiable(),
                        truth.forbidden()),
                truth.notes());
    }

    static ComparableClaim of(Adjudication adjudication, String trace) {
        return new ComparableClaim(
                trace,
                adjudication.paidOn(),
                adjudication.position(),
                adjudication.payer(),
                adjudication.claimNumber().value(),
                adjudication.payerClaimNumber().value(),
                adjudication.status().text(),
                adjudication.charge().cents(),
                adjudication.paid().cents(),
                kind(adjudication.judgement()),
                undecided(adjudication.judgement()),
                denial(adjudication.judgement()),
                notes(adjudication.judgement()));
    }

    private static long undecided(Judgement judgement) {
        Undecided undecided = switch (judgement) {
            case Denied denied -> denied.undecided();
            case Watched watched -> watched.undecided();
            case Settled settled -> settled.undecided();
            case Reversal(), Predetermination() -> null;
        };
        return undecided == null ? 0 : undecided.amount().cents();
    }

    private static List<NoteTruth> notes(Judgement judgement) {
        List<Note> notes = switch (judgement) {
            case Denied denied -> denied.notes();
            case Settled settled -> settled.notes();
            case Watched _, Reversal(), Predetermination() -> List.of();
        };
        return notes.stream()
                .map(note -> new NoteTruth(
                        note.group().text(),
                        note.carc().text(),
                        note.line(),
                        note.amount().cents()))
                .toList();
    }

    private static ClaimKind kind(Judgement judgement) {
        return switch (judgement) {
            case Denied denied -> ClaimKind.DENIED;
            case Watched watched -> ClaimKind.WATCHED;
            case Settled settled -> ClaimKind.SETTLED;
            case Reversal() -> ClaimKind.REVERSAL;
            case Predetermination() -> ClaimKind.PREDETERMINATION;
        };
    }

    private static Denial denial(Judgement judgement) {
        return switch (judgement) {
            case Denied denied ->
                new Denial(
                        denied.amount().cents(),
                        denied.category().name(),
                        denied.primaryReason().carc().text(),
                        denied.patientLiable(),
                        denied.forbidden().stream()
                                .sorted()
                                .map(DenialResponse::name)
                                .toList());
            case Watched _ -> Denial.NONE;
            case Settled settled -> Denial.NONE;
            case Reversal() -> Denial.NONE;
            case Predetermination() -> Denial.NONE;
        };
    }
}

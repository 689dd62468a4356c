package health.overturn.denials.truth;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Predetermination;
import health.overturn.denials.judge.Judgement.Reversal;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.sample.truth.ClaimKind;
import health.overturn.sample.truth.ClaimTruth;
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
        Denial denial) {
    /// The denied or watched part of a claim.
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
                new Denial(
                        truth.deniedCents() + truth.watchedCents(),
                        truth.category(),
                        truth.primaryCarc(),
                        truth.patientLiable(),
                        truth.forbidden()));
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
                denial(adjudication.judgement()));
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
            case Watched watched -> new Denial(watched.amount().cents(), "", "", false, List.of());
            case Settled settled -> Denial.NONE;
            case Reversal() -> Denial.NONE;
            case Predetermination() -> Denial.NONE;
        };
    }
}

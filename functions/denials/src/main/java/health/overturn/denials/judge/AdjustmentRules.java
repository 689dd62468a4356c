package health.overturn.denials.judge;

import health.overturn.denials.code.CodeBook;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.SaturatingCents;
import health.overturn.remittance.ServiceLine;
import org.jspecify.annotations.Nullable;

/// Decides scope by scope what each adjustment of one claim contributes to its judgement: it denies money, explains
/// it, holds it undecided, or is noted.
final class AdjustmentRules {
    private final ClaimPayment claim;
    private final CodeBook book;
    private final ClaimFindings findings = new ClaimFindings();
    private @Nullable Boolean leftToNobody;

    private AdjustmentRules(ClaimPayment claim, CodeBook book) {
        this.claim = claim;
        this.book = book;
    }

    static ClaimFindings apply(ClaimPayment claim, CodeBook book) {
        return new AdjustmentRules(claim, book).applyToScopes();
    }

    private ClaimFindings applyToScopes() {
        AdjustmentScope ofClaim = AdjustmentScope.ofClaim(claim);
        if (ofClaim != null) {
            apply(ofClaim);
        }
        for (ServiceLine line : claim.lines()) {
            if (!line.adjustments().isEmpty()) {
                apply(AdjustmentScope.ofLine(claim, line));
            }
        }
        return findings;
    }

    private void apply(AdjustmentScope scope) {
        ScopeSums sums = ScopeSums.of(scope, book);
        long unpaid = scope.unpaid();
        findings.explain(Math.min(unpaid, sums.explainedWithContract()), sums.patient());
        boolean contractTookAll = scope.isUnpaid() && unpaid > 0 && sums.contract() >= unpaid;
        ScopeRules.ContractEffect contract = contractEffect(contractTookAll, sums);
        if (!sums.isPlain() || contract != ScopeRules.ContractEffect.EXPLAINS) {
            new ScopeRules(scope, sums, book, findings, contract).apply();
        }
    }

    /// Nearly every paid claim has a contractual write-off. It is a denial only where it takes the whole charge of a
    /// primary claim that nobody pays, or where a code without money says what the denial is about. On a secondary
    /// claim it mostly repeats the payment of the first payer.
    private ScopeRules.ContractEffect contractEffect(boolean tookAll, ScopeSums sums) {
        if (!tookAll || claim.status().isSecondaryOrTertiary()) {
            return ScopeRules.ContractEffect.EXPLAINS;
        }
        if (sums.isRefusalSaid() || (sums.isOnlyContract() && isLeftToNobody())) {
            return ScopeRules.ContractEffect.DENIES;
        }
        return sums.isOnlyContract() ? ScopeRules.ContractEffect.IS_NOTED : ScopeRules.ContractEffect.EXPLAINS;
    }

    /// Whether the claim was neither paid nor left to the patient in any part.
    private boolean isLeftToNobody() {
        if (leftToNobody == null) {
            leftToNobody = !claim.paid().isPositive() && patientOfAllScopes() == 0;
        }
        return leftToNobody;
    }

    private long patientOfAllScopes() {
        AdjustmentScope ofClaim = AdjustmentScope.ofClaim(claim);
        long cents = ofClaim == null ? 0 : ScopeSums.of(ofClaim, book).patient();
        for (ServiceLine line : claim.lines()) {
            AdjustmentScope scope = AdjustmentScope.ofLine(claim, line);
            cents = SaturatingCents.add(cents, ScopeSums.of(scope, book).patient());
        }
        return cents;
    }
}

package health.overturn.denials.judge;

import health.overturn.denials.code.CodeBook;
import health.overturn.remittance.Adjustment;

/// Applies steps 1 to 6 of the rule to one scope, code by code in the order of the claim.
final class ScopeRules {
    private final AdjustmentScope scope;
    private final CodeBook book;
    private final ClaimFindings findings;
    private final ReasonFactory reasons;
    private final ContractEffect contract;
    private final boolean statutoryTookAll;
    private final boolean leftBesideContract;
    private final boolean leftForReview;
    private long openToDenial;
    private long openToPending;
    private long openToMissing;

    /// What the money of contract codes means where it took the whole charge.
    enum ContractEffect {
        EXPLAINS,
        IS_NOTED,
        DENIES
    }

    ScopeRules(AdjustmentScope scope, ScopeSums sums, CodeBook book, ClaimFindings findings, ContractEffect contract) {
        this.scope = scope;
        this.book = book;
        this.findings = findings;
        this.reasons = new ReasonFactory(book);
        this.contract = contract;
        long unpaid = scope.unpaid();
        boolean bounded = scope.line() == 0 && sums.denied() > unpaid && RepeatedAdjustments.addsUp(scope.claim());
        openToDenial = bounded ? unpaid : Long.MAX_VALUE;
        openToPending = unpaid;
        long undecided = Math.min(sums.pending(), unpaid);
        long beside = unpaid - Math.min(unpaid, sums.explained()) - undecided;
        long rest = beside - sums.contract() - Math.min(sums.denied(), openToDenial);
        statutoryTookAll = scope.isUnpaid() && unpaid > 0 && sums.statutory() >= unpaid;
        leftBesideContract = scope.charge() > 0 && scope.isUnpaid() && beside > 0;
        leftForReview = scope.isUnpaid() && rest > 0;
        openToMissing = rest - sums.reviewed();
    }

    void apply() {
        for (Adjustment adjustment : scope.adjustments()) {
            AdjustmentKind kind = scope.kind(adjustment, book);
            if (adjustment.amount().isZero()) {
                applySaid(adjustment, kind);
            } else {
                apply(adjustment, kind);
            }
        }
    }

    private void apply(Adjustment adjustment, AdjustmentKind kind) {
        switch (kind) {
            case PATIENT, OTHER -> {}
            case PAID_TO_PATIENT, STILL_OWED -> note(adjustment);
            case STATUTORY -> {
                if (statutoryTookAll) {
                    note(adjustment);
                }
            }
            case CONTRACT -> applyContract(adjustment);
            case PENDING -> hold(adjustment);
            case DENIAL -> denyUpToOpen(adjustment);
            case REVIEW -> {
                if (leftForReview) {
                    deny(JudgingRule.REVIEW_CODE, adjustment);
                } else {
                    note(adjustment);
                }
            }
            case UNKNOWN -> {
                if (leftForReview || !scope.isUnpaid()) {
                    deny(JudgingRule.UNKNOWN_CODE, adjustment);
                } else {
                    note(adjustment);
                }
            }
        }
    }

    private void applyContract(Adjustment adjustment) {
        switch (contract) {
            case EXPLAINS -> {}
            case IS_NOTED -> note(adjustment);
            case DENIES -> deny(JudgingRule.CONTRACT_WHOLE_CHARGE, adjustment);
        }
    }

    private void hold(Adjustment adjustment) {
        long cents = Math.min(openToPending, adjustment.amount().cents());
        openToPending -= cents;
        if (cents > 0) {
            findings.hold(reasons.createUnmapped(JudgingRule.PENDING_CODE, scope, adjustment, cents));
        } else {
            findings.sayPending();
        }
    }

    private void denyUpToOpen(Adjustment adjustment) {
        long cents = Math.min(openToDenial, adjustment.amount().cents());
        openToDenial -= cents;
        findings.deny(reasons.create(JudgingRule.DENIAL_CODE, scope, adjustment, cents));
    }

    private void deny(JudgingRule rule, Adjustment adjustment) {
        findings.deny(
                reasons.create(rule, scope, adjustment, adjustment.amount().cents()));
    }

    /// A code without money. Where its amount is missing, the first such code takes what nothing else does.
    private void applySaid(Adjustment adjustment, AdjustmentKind kind) {
        if (kind == AdjustmentKind.PENDING) {
            findings.sayPending();
        } else if (kind.mayRefuse() && leftBesideContract) {
            long cents = adjustment.amountMissing() ? Math.max(0, openToMissing) : 0;
            openToMissing -= cents;
            findings.deny(reasons.create(JudgingRule.SAID_CODE, scope, adjustment, cents));
        } else if (kind.mayRefuse() || kind == AdjustmentKind.PAID_TO_PATIENT) {
            note(adjustment);
        }
    }

    private void note(Adjustment adjustment) {
        findings.note(adjustment, scope.row(adjustment, book), scope.line());
    }
}

package health.overturn.denials.adjudication;

import health.overturn.denials.judge.ChargeBreakdown;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Reason;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.Reference;
import health.overturn.remittance.SaturatingCents;
import health.overturn.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Calculates the fingerprints of claims. Not safe for use by several threads.
final class Fingerprints {
    private final CanonicalBytes bytes = new CanonicalBytes();
    private final ContentDigest digest = new ContentDigest();

    PartFingerprint of(ClaimPayment claim, Judgement judgement) {
        ChargeBreakdown breakdown = ChargeBreakdown.of(claim, judgement);
        List<LineFingerprint> lines = new ArrayList<>();
        for (ServiceLine line : claim.lines()) {
            if (lines.size() < PartFingerprint.MAX_LINES) {
                lines.add(of(claim, line, judgement));
            }
        }
        return new PartFingerprint(
                claim.frequencyCode(), amounts(claim), breakdown.contractual(), breakdown.patientShare(), lines);
    }

    private LineFingerprint of(ClaimPayment claim, ServiceLine line, Judgement judgement) {
        List<Reason> reasons = judgement instanceof Denied denied ? denied.reasons() : List.of();
        long contractual = 0;
        long patientShare = 0;
        for (Adjustment adjustment : line.adjustments()) {
            long cents = adjustment.amount().cents();
            contractual = SaturatingCents.add(contractual, isContractual(adjustment.group()) ? cents : 0);
            patientShare = SaturatingCents.add(patientShare, adjustment.group().isPatient() ? cents : 0);
        }
        for (Reason reason : reasons) {
            if (reason.line() == line.number()) {
                long cents = -reason.amount().cents();
                contractual = SaturatingCents.add(contractual, isContractual(reason.group()) ? cents : 0);
                patientShare = SaturatingCents.add(patientShare, reason.group().isPatient() ? cents : 0);
            }
        }
        return new LineFingerprint(
                line.number(),
                service(claim, line),
                control(claim, line),
                line.paid(),
                Money.ofCents(Math.max(0, contractual)),
                Money.ofCents(Math.max(0, patientShare)));
    }

    private static boolean isContractual(AdjustmentGroup group) {
        return group.isContractual() || group.isPayerInitiated();
    }

    private long service(ClaimPayment claim, ServiceLine line) {
        bytes.truncate(0);
        writeProcedureAndDay(claim, line);
        bytes.number(Math.abs(line.charge().cents()));
        return digest.shortHash(bytes);
    }

    private long control(ClaimPayment claim, ServiceLine line) {
        for (Reference reference : line.references()) {
            if (reference.qualifier().equals("6R") && reference.value().isPresent()) {
                bytes.truncate(0);
                bytes.text(reference.value().value());
                writeProcedureAndDay(claim, line);
                return digest.shortHash(bytes);
            }
        }
        return 0;
    }

    private void writeProcedureAndDay(ClaimPayment claim, ServiceLine line) {
        bytes.text(line.procedure().code());
        bytes.list(line.procedure().modifiers(), CanonicalBytes::text);
        bytes.date(line.serviceFrom() == null ? claim.serviceFrom() : line.serviceFrom());
    }

    private long amounts(ClaimPayment claim) {
        long sign = claim.status().isReversal() ? -1 : 1;
        Map<String, Long> adjusted = new TreeMap<>();
        add(claim.adjustments(), adjusted);
        claim.lines().forEach(line -> add(line.adjustments(), adjusted));
        bytes.truncate(0);
        bytes.number(Math.abs(claim.charge().cents()));
        bytes.number(sign * claim.paid().cents());
        adjusted.forEach((code, cents) -> {
            if (cents != 0) {
                bytes.text(code);
                bytes.number(sign * cents);
            }
        });
        return digest.shortHash(bytes);
    }

    private static void add(List<Adjustment> adjustments, Map<String, Long> sums) {
        for (Adjustment adjustment : adjustments) {
            sums.merge(
                    adjustment.group() + "*" + adjustment.reason(),
                    adjustment.amount().cents(),
                    SaturatingCents::add);
        }
    }
}

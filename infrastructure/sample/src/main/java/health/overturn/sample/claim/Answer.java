package health.overturn.sample.claim;

import java.util.List;

/// A payer's answer to one claim: a CLP and what follows it.
///
/// @param status CLP02
/// @param payerClaimNumber CLP07
/// @param original REF*F8, may be empty
/// @param adjustments at claim level
/// @param remarks at claim level: MOA, or MIA for an inpatient claim
/// @param lines none where the payer answers at claim level alone
/// @param verdict what it means
public record Answer(
        Bill bill,
        String status,
        String payerClaimNumber,
        String original,
        long charge,
        long paid,
        List<Cas> adjustments,
        List<String> remarks,
        List<Line> lines,
        Dates dates,
        Verdict verdict) {
    /// Where the days of service stand.
    public enum Dates {
        STATEMENT_AND_LINES,
        LINES,
        STATEMENT,
        NONE
    }

    public Answer {
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
    }

    /// What falls to the patient: the sum of the PR adjustments, CLP05.
    public long patientShare() {
        long share = sharedByPatient(adjustments);
        for (Line line : lines) {
            share += sharedByPatient(line.adjustments());
        }
        return share;
    }

    /// Whether charge less adjustments is what was paid, on every line and on the claim.
    public boolean balanced() {
        long adjusted = Cas.sum(adjustments);
        for (Line line : lines) {
            adjusted += Cas.sum(line.adjustments());
            if (line.service().charge() - Cas.sum(line.adjustments()) != line.paid()) {
                return false;
            }
        }
        return charge - adjusted == paid;
    }

    public Answer withDates(Dates newDates) {
        return new Answer(
                bill, status, payerClaimNumber, original, charge, paid, adjustments, remarks, lines, newDates, verdict);
    }

    public Answer withStatus(String newStatus) {
        return new Answer(
                bill, newStatus, payerClaimNumber, original, charge, paid, adjustments, remarks, lines, dates, verdict);
    }

    public Answer withOriginal(String newOriginal) {
        return new Answer(
                bill, status, payerClaimNumber, newOriginal, charge, paid, adjustments, remarks, lines, dates, verdict);
    }

    public Answer withNumbers(String newNumber, String newOriginal) {
        return new Answer(
                bill, status, newNumber, newOriginal, charge, paid, adjustments, remarks, lines, dates, verdict);
    }

    /// CLP02 22: every amount of this answer taken back.
    public Answer reversed() {
        return new Answer(
                bill,
                "22",
                payerClaimNumber,
                original,
                -charge,
                -paid,
                adjustments.stream().map(Cas::negated).toList(),
                List.of(),
                lines.stream().map(Line::negated).toList(),
                dates,
                Verdict.REVERSAL);
    }

    /// The same under group CR, as version 4010 had it for corrections and reversals.
    public Answer inGroupCr() {
        return new Answer(
                bill,
                status,
                payerClaimNumber,
                original,
                charge,
                paid,
                adjustments.stream().map(Cas::inGroupCr).toList(),
                remarks,
                lines.stream().map(Line::inGroupCr).toList(),
                dates,
                verdict);
    }

    private static long sharedByPatient(List<Cas> adjustments) {
        return Cas.sum(
                adjustments.stream().filter(cas -> cas.group().equals("PR")).toList());
    }
}

package health.overturn.sample.claim;

import health.overturn.sample.claim.Cas.Meaning;
import health.overturn.sample.truth.ClaimKind;
import health.overturn.sample.truth.NoteTruth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A payer's answer to one claim: a CLP segment and the segments that belong to it.
///
/// @param status CLP02
/// @param payerClaimNumber CLP07
/// @param original REF*F8, may be empty
/// @param adjustments those at claim level
/// @param remarks those at claim level: MOA, or MIA for an inpatient claim
/// @param lines the service lines; empty if the payer answers at claim level only
/// @param judgement the judgement that the answer should get
public record PayerAnswer(
        BilledClaim bill,
        String status,
        String payerClaimNumber,
        String original,
        long charge,
        long paid,
        List<Cas> adjustments,
        List<String> remarks,
        List<AnsweredLine> lines,
        Dates dates,
        ExpectedJudgement judgement) {
    /// The segments that have the dates of service.
    public enum Dates {
        STATEMENT_AND_LINES,
        LINES,
        STATEMENT,
        NONE
    }

    public PayerAnswer {
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
    }

    /// The patient responsibility, CLP05: the sum of the PR adjustments.
    public long patientShare() {
        long sum = patientResponsibilityOf(adjustments);
        for (AnsweredLine line : lines) {
            sum += patientResponsibilityOf(line.adjustments());
        }
        return sum;
    }

    /// Whether charge less adjustments is the amount paid, on every line and on the claim.
    public boolean balanced() {
        long adjusted = Cas.sum(adjustments);
        for (AnsweredLine line : lines) {
            adjusted += Cas.sum(line.adjustments());
            if (line.service().charge() - Cas.sum(line.adjustments()) != line.paid()) {
                return false;
            }
        }
        return charge - adjusted == paid;
    }

    /// What a person should look at although nothing is denied there, summed by line, group and CARC.
    public List<NoteTruth> notes() {
        if (judgement.kind() == ClaimKind.REVERSAL || judgement.kind() == ClaimKind.PREDETERMINATION) {
            return List.of();
        }
        List<NoteTruth> notes = new ArrayList<>();
        if (status.equals("4") && judgement.kind() == ClaimKind.SETTLED) {
            notes.add(NoteTruth.STATUS_4);
        }
        addNotes(adjustments, 0, notes);
        for (int i = 0; i < lines.size(); i++) {
            addNotes(lines.get(i).adjustments(), i + 1, notes);
        }
        return notes;
    }

    private static void addNotes(List<Cas> adjustments, int line, List<NoteTruth> notes) {
        Map<Cas, Long> sums = new LinkedHashMap<>();
        for (Cas cas : adjustments) {
            if (cas.meaning() == Meaning.NOTES) {
                sums.merge(Cas.noting(cas.group(), cas.code(), 0), cas.cents(), Long::sum);
            }
        }
        sums.forEach((cas, cents) -> notes.add(new NoteTruth(cas.group(), cas.code(), line, cents)));
    }

    public PayerAnswer withDates(Dates newDates) {
        return new PayerAnswer(
                bill,
                status,
                payerClaimNumber,
                original,
                charge,
                paid,
                adjustments,
                remarks,
                lines,
                newDates,
                judgement);
    }

    public PayerAnswer withStatus(String newStatus) {
        return new PayerAnswer(
                bill,
                newStatus,
                payerClaimNumber,
                original,
                charge,
                paid,
                adjustments,
                remarks,
                lines,
                dates,
                judgement);
    }

    public PayerAnswer withRemarks(List<String> newRemarks) {
        return new PayerAnswer(
                bill,
                status,
                payerClaimNumber,
                original,
                charge,
                paid,
                adjustments,
                newRemarks,
                lines,
                dates,
                judgement);
    }

    public PayerAnswer withOriginal(String newOriginal) {
        return new PayerAnswer(
                bill,
                status,
                payerClaimNumber,
                newOriginal,
                charge,
                paid,
                adjustments,
                remarks,
                lines,
                dates,
                judgement);
    }

    public PayerAnswer withNumbers(String newNumber, String newOriginal) {
        return new PayerAnswer(
                bill, status, newNumber, newOriginal, charge, paid, adjustments, remarks, lines, dates, judgement);
    }

    /// A reversal (CLP02 22) that takes back every amount of this answer.
    public PayerAnswer reversed() {
        return new PayerAnswer(
                bill,
                "22",
                payerClaimNumber,
                original,
                -charge,
                -paid,
                adjustments.stream().map(Cas::negated).toList(),
                List.of(),
                lines.stream().map(AnsweredLine::negated).toList(),
                dates,
                ExpectedJudgement.REVERSAL);
    }

    /// The same answer with group CR, which version 4010 uses for corrections and reversals.
    public PayerAnswer inGroupCr() {
        return new PayerAnswer(
                bill,
                status,
                payerClaimNumber,
                original,
                charge,
                paid,
                adjustments.stream().map(Cas::inGroupCr).toList(),
                remarks,
                lines.stream().map(AnsweredLine::inGroupCr).toList(),
                dates,
                judgement);
    }

    private static long patientResponsibilityOf(List<Cas> adjustments) {
        return Cas.sum(
                adjustments.stream().filter(cas -> cas.group().equals("PR")).toList());
    }
}

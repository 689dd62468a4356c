package health.overturn.remittance;

import java.util.ArrayList;
import java.util.List;

/// The amounts, codes and dates of a remittance as one text per fact, in the order of the guide.
///
/// The adjustments of a claim or line are sorted, because their order has no meaning. Names and numbers of people and
/// claims are left out, because no reader can tell a wrong name from a right one.
final class ReadFacts {
    private final List<String> facts = new ArrayList<>();

    private ReadFacts() {}

    static List<String> of(ReadFile read) {
        ReadFacts facts = new ReadFacts();
        read.records().forEach(facts::add);
        return List.copyOf(facts.facts);
    }

    private void add(RemittanceRecord record) {
        switch (record) {
            case Transaction transaction -> add(transaction);
            case ClaimPayment claim -> add(claim);
            case ProviderAdjustment adjustment ->
                facts.add(
                        "PLB " + adjustment.reason() + " " + adjustment.amount().cents());
            case TransactionEnd _, Problem _ -> {}
        }
    }

    private void add(Transaction transaction) {
        facts.add("BPR " + transaction.handling() + " " + transaction.amount().cents() + " " + transaction.method()
                + " " + transaction.paymentDate());
    }

    private void add(ClaimPayment claim) {
        Money share = claim.patientResponsibility();
        facts.add("CLP " + claim.status() + " " + claim.charge().cents() + " "
                + claim.paid().cents() + " " + (share == null ? "" : share.cents()));
        adjustments(claim.adjustments());
        claim.remarkCodes().forEach(code -> facts.add("REMARK " + code));
        if (claim.statementFrom() != null || claim.statementTo() != null) {
            facts.add("DATES " + claim.statementFrom() + " " + claim.statementTo());
        }
        claim.lines().forEach(this::add);
    }

    private void add(ServiceLine line) {
        Procedure procedure = line.procedure();
        facts.add("SVC " + procedure.qualifier() + ":" + procedure.code() + procedure.modifiers() + " "
                + line.charge().cents() + " " + line.paid().cents() + " "
                + line.paidUnits().toPlainString());
        if (line.serviceFrom() != null || line.serviceTo() != null) {
            facts.add("DATES " + line.serviceFrom() + " " + line.serviceTo());
        }
        adjustments(line.adjustments());
        line.remarkCodes().forEach(code -> facts.add("REMARK " + code));
    }

    private void adjustments(List<Adjustment> adjustments) {
        adjustments.stream()
                .map(adjustment -> "CAS " + adjustment.group() + " " + adjustment.reason() + " "
                        + adjustment.amount().cents())
                .sorted()
                .forEach(facts::add);
    }
}

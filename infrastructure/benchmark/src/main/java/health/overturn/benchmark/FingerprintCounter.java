package health.overturn.benchmark;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.Person;
import health.overturn.remittance.Problem;
import health.overturn.remittance.Procedure;
import health.overturn.remittance.ProviderAdjustment;
import health.overturn.remittance.Reference;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.ServiceLine;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.TransactionEnd;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Counts and hashes all that a reader returns, except positions, which some peers do not know.
final class FingerprintCounter implements Consumer<RemittanceRecord> {
    private long transactions;
    private long claims;
    private long lines;
    private long adjustments;
    private long remarkCodes;
    private long references;
    private long dates;
    private long chargeCents;
    private long paidCents;
    private long adjustedCents;
    private long content;

    @Override
    public void accept(RemittanceRecord record) {
        switch (record) {
            case Transaction transaction -> add(transaction);
            case ClaimPayment claim -> add(claim);
            case ProviderAdjustment adjustment -> add(adjustment);
            case TransactionEnd ignored -> {}
            case Problem ignored -> {}
        }
    }

    FileFingerprint fingerprint() {
        return new FileFingerprint(
                transactions,
                claims,
                lines,
                adjustments,
                remarkCodes,
                references,
                dates,
                chargeCents,
                paidCents,
                adjustedCents,
                content);
    }

    private void add(Transaction transaction) {
        transactions++;
        hash(transaction.controlNumber());
        hash(transaction.handling());
        hash(transaction.method());
        hash(transaction.amount());
        hash(transaction.paymentDate());
        hash(transaction.productionDate());
        hash(transaction.trace());
        hash(transaction.originator());
        hash(transaction.payer());
        hash(transaction.payee());
    }

    private void add(ProviderAdjustment adjustment) {
        hash(adjustment.provider());
        hash(adjustment.fiscalPeriod());
        hash(adjustment.reason());
        hash(adjustment.reference().value());
        hash(adjustment.amount());
    }

    private void add(ClaimPayment claim) {
        claims++;
        chargeCents += claim.charge().cents();
        paidCents += claim.paid().cents();
        hash(claim.claimNumber().value());
        hash(claim.status());
        hash(claim.charge());
        hash(claim.paid());
        hash(claim.patientResponsibility());
        hash(claim.filingIndicator());
        hash(claim.payerClaimNumber().value());
        hash(claim.facilityCode());
        hash(claim.frequencyCode());
        addParties(claim);
        addDate(claim.statementFrom());
        addDate(claim.statementTo());
        addDate(claim.receivedByPayer());
        addDate(claim.coverageEnd());
        addLists(claim.adjustments(), claim.remarkCodes(), claim.references());
        claim.lines().forEach(this::add);
    }

    private void addParties(ClaimPayment claim) {
        add(claim.patient());
        add(claim.subscriber());
        add(claim.correctedPerson());
        hash(claim.renderingProvider());
        hash(claim.crossoverCarrier());
        hash(claim.correctedPayer());
    }

    private void add(Person person) {
        hash(person.lastName().value());
        hash(person.firstName().value());
        hash(person.memberId().value());
    }

    private void add(ServiceLine line) {
        lines++;
        chargeCents += line.charge().cents();
        paidCents += line.paid().cents();
        add(line.procedure());
        add(line.submittedProcedure());
        hash(line.charge());
        hash(line.paid());
        hash(line.revenueCode());
        hash(line.paidUnits().stripTrailingZeros());
        hash(line.submittedUnits() == null ? null : line.submittedUnits().stripTrailingZeros());
        hash(line.allowed());
        addDate(line.serviceFrom());
        addDate(line.serviceTo());
        addLists(line.adjustments(), line.remarkCodes(), line.references());
    }

    private void add(@Nullable Procedure procedure) {
        if (procedure != null) {
            hash(procedure.qualifier());
            hash(procedure.code());
            procedure.modifiers().forEach(this::hash);
        }
    }

    private void addDate(@Nullable LocalDate date) {
        dates += date == null ? 0 : 1;
        hash(date);
    }

    private void addLists(List<Adjustment> adjustmentList, List<String> remarkCodeList, List<Reference> referenceList) {
        adjustments += adjustmentList.size();
        remarkCodes += remarkCodeList.size();
        references += referenceList.size();
        for (Adjustment adjustment : adjustmentList) {
            adjustedCents += adjustment.amount().cents();
            hash(adjustment.group());
            hash(adjustment.reason());
            hash(adjustment.amount());
        }
        remarkCodeList.forEach(this::hash);
        for (Reference reference : referenceList) {
            hash(reference.qualifier());
            hash(reference.value().value());
        }
    }

    private void hash(@Nullable Money money) {
        content = 31 * content + (money == null ? 7 : Long.hashCode(money.cents()));
    }

    private void hash(@Nullable Object value) {
        content = 31 * content + (value == null ? 7 : value.hashCode());
    }
}

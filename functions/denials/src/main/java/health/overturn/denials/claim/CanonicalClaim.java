package health.overturn.denials.claim;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Person;
import health.overturn.remittance.Procedure;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.Reference;
import health.overturn.remittance.ServiceLine;
import health.overturn.remittance.Transaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Writes what payers said, and nothing of where it stood: no file, envelope, control number, ordinal or position.
///
/// The order of what is written is part of every stored id: to change it is to make every claim a new one.
final class CanonicalClaim {
    private CanonicalClaim() {}

    /// Payer, trace, date, amount and payee. Names vary within one payer and say nothing. The date is BPR16 or DTM*405:
    /// ISA09, which stands in for them elsewhere, belongs to the envelope.
    static void write(Transaction payment, CanonicalBytes to) {
        to.text(payment.payer().id());
        to.text(payment.trace());
        to.date(payersDate(payment));
        to.money(payment.amount());
        to.text(payment.payee().npi());
        to.text(payment.payee().taxId());
    }

    static void write(ClaimPayment claim, CanonicalBytes to) {
        to.text(claim.claimNumber().value());
        to.text(claim.status());
        to.money(claim.charge());
        to.money(claim.paid());
        to.optional(claim.patientResponsibility(), CanonicalBytes::money);
        to.text(claim.filingIndicator());
        to.text(claim.payerClaimNumber().value());
        to.text(claim.facilityCode());
        to.text(claim.frequencyCode());
        people(claim, to);
        to.date(claim.statementFrom());
        to.date(claim.statementTo());
        to.date(claim.receivedByPayer());
        to.date(claim.coverageEnd());
        to.list(claim.adjustments(), CanonicalClaim::adjustment);
        to.list(claim.remarkCodes(), CanonicalBytes::text);
        to.list(claim.references(), CanonicalClaim::reference);
        to.list(claim.lines(), CanonicalClaim::line);
    }

    private static @Nullable LocalDate payersDate(Transaction payment) {
        return payment.paymentDate() != null ? payment.paymentDate() : payment.productionDate();
    }

    private static void people(ClaimPayment claim, CanonicalBytes to) {
        person(claim.patient(), to);
        person(claim.subscriber(), to);
        person(claim.correctedPerson(), to);
        to.text(claim.renderingProvider());
        to.text(claim.crossoverCarrier());
        to.text(claim.correctedPayer());
    }

    private static void person(Person person, CanonicalBytes to) {
        protectedText(to, person.lastName());
        protectedText(to, person.firstName());
        protectedText(to, person.memberId());
    }

    private static void line(CanonicalBytes to, ServiceLine line) {
        to.number(line.number());
        procedure(to, line.procedure());
        to.optional(line.submittedProcedure(), CanonicalClaim::procedure);
        to.money(line.charge());
        to.money(line.paid());
        to.optional(line.revenueCode(), CanonicalBytes::text);
        to.decimal(line.paidUnits());
        to.optional(line.submittedUnits(), CanonicalBytes::decimal);
        to.date(line.serviceFrom());
        to.date(line.serviceTo());
        to.optional(line.allowed(), CanonicalBytes::money);
        to.list(line.adjustments(), CanonicalClaim::adjustment);
        to.list(line.remarkCodes(), CanonicalBytes::text);
        to.list(line.references(), CanonicalClaim::reference);
    }

    private static void procedure(CanonicalBytes to, Procedure procedure) {
        to.text(procedure.qualifier());
        to.text(procedure.code());
        to.list(procedure.modifiers(), CanonicalBytes::text);
    }

    private static void adjustment(CanonicalBytes to, Adjustment adjustment) {
        to.text(adjustment.group());
        to.text(adjustment.reason());
        to.money(adjustment.amount());
    }

    private static void reference(CanonicalBytes to, Reference reference) {
        to.text(reference.qualifier());
        protectedText(to, reference.value());
    }

    private static void protectedText(CanonicalBytes to, ProtectedText value) {
        to.text(value.value());
    }
}

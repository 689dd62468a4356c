package health.overturn.denials.adjudication;

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

/// Writes the content of a claim and its payment without their place: no file, envelope, control number, ordinal or
/// position.
///
/// The order of the fields is part of every stored id. A change of the order gives every claim a new id.
final class CanonicalClaim {
    /// Written in place of an amount that is missing. No amount of an 835 has 19 digits.
    private static final long MISSING_AMOUNT = Long.MIN_VALUE;

    private CanonicalClaim() {}

    /// Writes payer, trace, date, amount and payee. Names are left out, because they vary within one payer. The
    /// date is BPR16 or DTM*405. ISA09, which replaces them elsewhere, belongs to the envelope.
    static void write(Transaction payment, CanonicalBytes out) {
        out.text(payment.payer().id());
        out.text(payment.trace());
        out.date(payerDate(payment));
        out.money(payment.amount());
        out.text(payment.payee().npi());
        out.text(payment.payee().taxId());
    }

    static void write(ClaimPayment claim, CanonicalBytes out) {
        out.text(claim.claimNumber().value());
        out.text(claim.status().text());
        out.money(claim.charge());
        out.money(claim.paid());
        out.optional(claim.patientResponsibility(), CanonicalBytes::money);
        out.text(claim.filingIndicator());
        out.text(claim.payerClaimNumber().value());
        out.text(claim.facilityCode());
        out.text(claim.frequencyCode());
        people(claim, out);
        out.date(claim.statementFrom());
        out.date(claim.statementTo());
        out.date(claim.receivedByPayer());
        out.date(claim.coverageEnd());
        out.list(claim.adjustments(), CanonicalClaim::adjustment);
        out.list(claim.remarkCodes(), CanonicalBytes::text);
        out.list(claim.references(), CanonicalClaim::reference);
        out.list(claim.lines(), CanonicalClaim::line);
    }

    private static @Nullable LocalDate payerDate(Transaction payment) {
        return payment.paymentDate() != null ? payment.paymentDate() : payment.productionDate();
    }

    private static void people(ClaimPayment claim, CanonicalBytes out) {
        person(claim.patient(), out);
        person(claim.subscriber(), out);
        person(claim.correctedPerson(), out);
        out.text(claim.renderingProvider());
        out.text(claim.crossoverCarrier());
        out.text(claim.correctedPayer());
    }

    private static void person(Person person, CanonicalBytes out) {
        protectedText(out, person.lastName());
        protectedText(out, person.firstName());
        protectedText(out, person.memberId());
    }

    private static void line(CanonicalBytes out, ServiceLine line) {
        out.number(line.number());
        procedure(out, line.procedure());
        out.optional(line.submittedProcedure(), CanonicalClaim::procedure);
        out.money(line.charge());
        out.money(line.paid());
        out.optional(line.revenueCode(), CanonicalBytes::text);
        out.decimal(line.paidUnits());
        out.optional(line.submittedUnits(), CanonicalBytes::decimal);
        out.date(line.serviceFrom());
        out.date(line.serviceTo());
        out.optional(line.allowed(), CanonicalBytes::money);
        out.list(line.adjustments(), CanonicalClaim::adjustment);
        out.list(line.remarkCodes(), CanonicalBytes::text);
        out.list(line.references(), CanonicalClaim::reference);
    }

    private static void procedure(CanonicalBytes out, Procedure procedure) {
        out.text(procedure.qualifier());
        out.text(procedure.code());
        out.list(procedure.modifiers(), CanonicalBytes::text);
    }

    private static void adjustment(CanonicalBytes out, Adjustment adjustment) {
        out.text(adjustment.group().text());
        out.text(adjustment.reason().text());
        if (adjustment.amountMissing()) {
            out.number(MISSING_AMOUNT);
        } else {
            out.money(adjustment.amount());
        }
    }

    private static void reference(CanonicalBytes out, Reference reference) {
        out.text(reference.qualifier());
        protectedText(out, reference.value());
    }

    private static void protectedText(CanonicalBytes out, ProtectedText value) {
        out.text(value.value());
    }
}

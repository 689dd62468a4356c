package health.overturn.denials.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdjudicationIdentityTest {
    private static final Set<String> WHERE_A_CLAIM_STANDS = Set.of(
            "ordinal",
            "at.segment",
            "at.offset",
            "adjustments[].segment",
            "lines[].at.segment",
            "lines[].at.offset",
            "lines[].adjustments[].segment");

    /// The production date is not listed, because it counts only where there is no payment date.
    private static final Set<String> WHAT_A_PAYMENT_IS =
            Set.of("payer.id", "trace", "paymentDate", "paymentDate absent", "amount", "payee.npi", "payee.taxId");

    @Test
    void everyFactOfAClaimChangesItsId() throws ReflectiveOperationException {
        Map<String, List<Object>> changes = RecordChanges.of(FullClaim.CLAIM);

        assertThat(changes).hasSizeGreaterThan(60).containsKeys(WHERE_A_CLAIM_STANDS.toArray(String[]::new));
        changes.forEach((path, changed) -> {
            if (!WHERE_A_CLAIM_STANDS.contains(path)) {
                assertThat(changed)
                        .as(path)
                        .allSatisfy(claim -> assertThat(id(FullClaim.PAYMENT, (ClaimPayment) claim))
                                .isNotEqualTo(id(FullClaim.PAYMENT, FullClaim.CLAIM)));
            }
        });
    }

    @Test
    void thePlaceOfAClaimDoesNotChangeItsId() throws ReflectiveOperationException {
        Map<String, List<Object>> changes = RecordChanges.of(FullClaim.CLAIM);

        assertThat(WHERE_A_CLAIM_STANDS)
                .allSatisfy(path -> assertThat(changes.get(path))
                        .allSatisfy(claim -> assertThat(id(FullClaim.PAYMENT, (ClaimPayment) claim))
                                .isEqualTo(id(FullClaim.PAYMENT, FullClaim.CLAIM))));
    }

    @Test
    void noTwoChangesOfAClaimGiveTheSameId() throws ReflectiveOperationException {
        List<String> ids = RecordChanges.of(FullClaim.CLAIM).entrySet().stream()
                .filter(change -> !WHERE_A_CLAIM_STANDS.contains(change.getKey()))
                .flatMap(change -> change.getValue().stream())
                .map(claim -> id(FullClaim.PAYMENT, (ClaimPayment) claim))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void onlyPayerTraceDateAmountAndPayeeIdentifyThePayment() throws ReflectiveOperationException {
        Map<String, List<Object>> changes = RecordChanges.of(FullClaim.PAYMENT);

        assertThat(changes).hasSizeGreaterThan(20).containsKeys(WHAT_A_PAYMENT_IS.toArray(String[]::new));
        changes.forEach((path, changed) -> assertThat(changed).as(path).allSatisfy(payment -> {
            boolean same = !WHAT_A_PAYMENT_IS.contains(path);
            Transaction other = (Transaction) payment;
            assertThat(id(other, FullClaim.CLAIM).equals(id(FullClaim.PAYMENT, FullClaim.CLAIM)))
                    .isEqualTo(same);
            assertThat(new AdjudicationIdentity(other)
                            .transaction()
                            .equals(new AdjudicationIdentity(FullClaim.PAYMENT).transaction()))
                    .isEqualTo(same);
        }));
    }

    @Test
    void theProductionDateReplacesAnAbsentPaymentDate() throws ReflectiveOperationException {
        Transaction withoutPaymentDate = (Transaction)
                RecordChanges.at(FullClaim.PAYMENT, "paymentDate absent").getFirst();

        for (Object later : RecordChanges.at(withoutPaymentDate, "productionDate")) {
            assertThat(id((Transaction) later, FullClaim.CLAIM)).isNotEqualTo(id(withoutPaymentDate, FullClaim.CLAIM));
        }
    }

    @Test
    void theDateOfTheEnvelopeNeverCounts() throws ReflectiveOperationException {
        Transaction withoutPaymentDate = (Transaction)
                RecordChanges.at(FullClaim.PAYMENT, "paymentDate absent").getFirst();
        Transaction undated = (Transaction)
                RecordChanges.at(withoutPaymentDate, "productionDate absent").getFirst();

        for (Object later : RecordChanges.at(undated, "envelope.interchangeDate")) {
            assertThat(((Transaction) later).paidOn()).isNotEqualTo(undated.paidOn());
            assertThat(id((Transaction) later, FullClaim.CLAIM)).isEqualTo(id(undated, FullClaim.CLAIM));
        }
    }

    @Test
    void anIdIsTheSameInEveryVersionOfTheProduct() {
        assertThat(id(FullClaim.PAYMENT, FullClaim.CLAIM)).isEqualTo("e66f3fd93e20f6c0d5a8c267133d97ee");
        assertThat(new AdjudicationIdentity(FullClaim.PAYMENT).transaction())
                .isEqualTo("caef32b4f068622a989755cc9beda57c");
    }

    private static String id(Transaction payment, ClaimPayment claim) {
        return new AdjudicationIdentity(payment).contentHash(claim);
    }
}

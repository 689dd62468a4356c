package health.overturn.denials.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.ClaimBuilder;
import health.overturn.denials.TransactionFixture;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Money;
import health.overturn.remittance.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdjudicationsTest {
    private static final Transaction PAYMENT = TransactionFixture.paidOn(LocalDate.of(2026, 2, 2));
    private static final Judgement SETTLED = new Settled(Money.ZERO, List.of(), null);

    @Test
    void anAdjudicationCarriesWhatTheFoldReads() {
        ClaimPayment claim = ClaimBuilder.claim("19")
                .ordinal(7)
                .number("ACCT-INVENTED-7")
                .payerNumber("ICN-INVENTED-7")
                .corrects("ICN-INVENTED-6")
                .charge(10000)
                .paid(8000)
                .build();

        Adjudication adjudication = Adjudications.of(PAYMENT).next(claim, SETTLED);

        assertThat(adjudication.id()).hasSize(32).matches("[0-9a-f]+");
        assertThat(adjudication.transaction()).hasSize(32).isNotEqualTo(adjudication.id());
        assertThat(adjudication.claimNumber().value()).isEqualTo("ACCT-INVENTED-7");
        assertThat(adjudication.payerClaimNumber().value()).isEqualTo("ICN-INVENTED-7");
        assertThat(adjudication.originalClaimNumber().value()).isEqualTo("ICN-INVENTED-6");
        assertThat(adjudication.serviceFrom()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(adjudication.payer()).isEqualTo("PAYER-A");
        assertThat(adjudication.paidOn()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(adjudication.position()).isEqualTo(7);
        assertThat(adjudication.status()).isEqualTo(ClaimStatusCode.of("19"));
        assertThat(adjudication.charge()).isEqualTo(Money.ofCents(10000));
        assertThat(adjudication.paid()).isEqualTo(Money.ofCents(8000));
        assertThat(adjudication.judgement()).isEqualTo(SETTLED);
    }

    @Test
    void consecutiveEqualClaimsHaveIdsOfTheirOwn() {
        List<String> ids = ids(Adjudications.of(PAYMENT), "A", "A", "A");

        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(ids(Adjudications.of(PAYMENT), "A", "A", "A")).isEqualTo(ids);
    }

    @Test
    void anEqualClaimAfterADifferentOneIsTheSameAdjudication() {
        List<String> ids = ids(Adjudications.of(PAYMENT), "A", "B", "A");

        assertThat(ids.get(2)).isEqualTo(ids.get(0)).isNotEqualTo(ids.get(1));
    }

    @Test
    void countingEqualClaimsContinuesAfterAnInterruption() {
        List<String> whole = ids(Adjudications.of(PAYMENT), "A", "B", "B", "B", "C");
        Adjudications first = Adjudications.of(PAYMENT);
        List<String> before = ids(first, "A", "B", "B");

        List<String> after = ids(Adjudications.resume(PAYMENT, first.checkpoint()), "B", "C");

        assertThat(Stream.concat(before.stream(), after.stream())).containsExactlyElementsOf(whole);
    }

    @Test
    void aCheckpointBeforeTheFirstClaimChangesNothing() {
        Adjudications resumed =
                Adjudications.resume(PAYMENT, Adjudications.of(PAYMENT).checkpoint());

        assertThat(ids(resumed, "A", "A")).isEqualTo(ids(Adjudications.of(PAYMENT), "A", "A"));
    }

    @Test
    void theSameClaimInAnotherPaymentIsAnotherAdjudication() {
        Transaction other = TransactionFixture.paidOn(LocalDate.of(2026, 2, 3));

        assertThat(ids(Adjudications.of(other), "A")).doesNotContainAnyElementsOf(ids(Adjudications.of(PAYMENT), "A"));
    }

    private static List<String> ids(Adjudications adjudications, String... numbers) {
        return Stream.of(numbers)
                .map(number -> ClaimBuilder.claim("1")
                        .number("ACCT-INVENTED-" + number)
                        .build())
                .map(claim -> adjudications.next(claim, SETTLED).id())
                .toList();
    }
}

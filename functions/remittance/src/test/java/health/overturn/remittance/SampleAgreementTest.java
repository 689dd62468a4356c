package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.truth.FileTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Compares what the reader reads in generated files with what their generator wrote.
class SampleAgreementTest {
    private static final Set<String> OLD_STATUSES = Set.of("5", "10", "13");
    private static final int SEEDS = 60;

    @Test
    void everyClaimIsReadAsItWasGenerated() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (SampleFile file : Sample.of(SampleSpec.of(seed).claims(60)).files()) {
                FileTruth truth = file.truth();
                ReadFile read = ReadFile.of(file.bytes());

                assertThat(read.claims()).as(file.name()).hasSize(truth.claims());
                assertThat(read.all(Transaction.class)).as(file.name()).hasSize(truth.transactions());
                assertThat(facts(read))
                        .as(file.name())
                        .isEqualTo(truth.each().stream()
                                .map(SampleAgreementTest::facts)
                                .toList());
                assertThat(read.summary().balanced()).as(file.name()).isEqualTo(truth.balanced());
            }
        }
    }

    /// The statuses 5, 10 and 13 are of the older guide, and each is flagged.
    @Test
    void aBalancedFileHasNoProblemButItsOldStatuses() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (SampleFile file : Sample.of(SampleSpec.of(seed).claims(60)).files()) {
                if (file.truth().balanced()) {
                    long oldStatuses = file.truth().each().stream()
                            .filter(claim -> OLD_STATUSES.contains(claim.statusCode()))
                            .count();
                    assertThat(ReadFile.of(file.bytes()).problems())
                            .as(file.name())
                            .hasSize(Math.toIntExact(oldStatuses))
                            .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CODE_UNKNOWN));
                }
            }
        }
    }

    private static List<String> facts(ReadFile read) {
        List<String> facts = new ArrayList<>();
        String payment = "";
        for (RemittanceRecord record : read.records()) {
            if (record instanceof Transaction transaction) {
                payment = transaction.payer().id() + "/" + transaction.trace() + "/" + transaction.paymentDate() + "/";
            } else if (record instanceof ClaimPayment claim) {
                facts.add(payment + claim.ordinal() + " " + claim.claimNumber().value() + " "
                        + claim.payerClaimNumber().value() + " " + claim.status() + " "
                        + claim.charge().cents() + " " + claim.paid().cents());
            }
        }
        return facts;
    }

    private static String facts(ClaimTruth truth) {
        return truth.key() + " " + truth.claimNumber() + " " + truth.payerClaimNumber() + " " + truth.statusCode() + " "
                + truth.chargeCents() + " " + truth.paidCents();
    }
}

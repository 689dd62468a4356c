package health.overturn.operations.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.operations.intake.IntakeResult;
import health.overturn.remittance.FileStatus;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final byte[] CONTENT =
            Sample.of(SampleSpec.of(3).claims(60).files(1)).files().getFirst().bytes();

    @Test
    void aCopyNamesTheFirstUploadAndRepeatsItsSums() {
        try (Deployment deployment = new Deployment()) {
            deployment.ingest("first.835", CONTENT);
            List<Item> before = rows(deployment);

            deployment.ingest("again.835", CONTENT);

            assertThat(rows(deployment)).hasSize(before.size() + 1).containsAll(before);
            assertThat(copies(deployment)).singleElement().satisfies(copy -> {
                assertThat(copy.text("file")).isEqualTo("remits/maple/again.835");
                assertThat(copy.text("copyOf")).isEqualTo("remits/maple/first.835");
                assertThat(copy.number("claims")).isEqualTo(claims(before));
                assertThat(copy.text("status")).isEqualTo("READ");
            });
        }
    }

    @Test
    void copiesThatAreReadAtTheSameTimeCountOnce() {
        try (Deployment deployment = new Deployment()) {
            IntakeResult first =
                    deployment.remittanceIntake().ingest(deployment.upload("first.835", CONTENT), () -> Duration.ZERO);
            IntakeResult copy = deployment.ingest("again.835", CONTENT);
            IntakeResult rest = deployment
                    .remittanceIntake()
                    .ingest(deployment.upload("first.835", CONTENT), Deployment.enoughTime());

            assertThat(first).isInstanceOf(IntakeResult.ToBeContinued.class);
            assertThat(copy).isInstanceOf(IntakeResult.Ingested.class);
            assertThat(rest).isInstanceOf(IntakeResult.AlreadyIngested.class);
            List<Item> counted =
                    rows(deployment).stream().filter(row -> !row.has("copyOf")).toList();
            assertThat(counted).allSatisfy(row -> assertThat(row.text("file")).isEqualTo("remits/maple/first.835"));
            assertThat(claims(counted)).isEqualTo(copies(deployment).getFirst().number("claims"));
            assertThat(copies(deployment)).hasSize(1);
        }
    }

    @Test
    void aCompleteTransactionStaysReadInATruncatedFile() {
        String text = new String(CONTENT, StandardCharsets.ISO_8859_1);
        byte[] cut = text.substring(0, text.lastIndexOf("IEA")).getBytes(StandardCharsets.ISO_8859_1);
        try (Deployment deployment = new Deployment()) {
            assertThat(deployment.ingest("cut.835", cut))
                    .isInstanceOfSatisfying(
                            IntakeResult.Ingested.class,
                            in -> assertThat(in.status()).isEqualTo(FileStatus.PARTIAL));

            List<LedgerRow> rows =
                    rows(deployment).stream().map(LedgerRowItem::read).toList();
            assertThat(rows)
                    .filteredOn(row -> row.heading().ordinal() > 0)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.status()).isEqualTo(LedgerStatus.READ));
            assertThat(rows)
                    .filteredOn(row -> row.heading().ordinal() == 0)
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.status()).isEqualTo(LedgerStatus.PARTIAL);
                        assertThat(row.sums().claims()).isZero();
                        assertThat(row.problems()).hasSize(1);
                    });
        }
    }

    private static List<Item> rows(Deployment deployment) {
        return deployment
                .table()
                .readPartition(new PracticeKeys("maple").ledgerPartition(PracticeKeys.month(Deployment.NOW)));
    }

    private static List<Item> copies(Deployment deployment) {
        return rows(deployment).stream().filter(row -> row.has("copyOf")).toList();
    }

    private static long claims(List<Item> rows) {
        return rows.stream().mapToLong(row -> row.number("claims")).sum();
    }
}

package health.overturn.operations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudications;
import health.overturn.denials.adjudication.DenialId;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.judge.Judgement;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.reader.RemittanceReader;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.truth.DenialTruth;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TruthTest {
    @Test
    void theStoredDenialsAreThoseOfTheGenerator() throws IOException {
        Sample sample = Sample.of(SampleSpec.of(1).claims(200));
        try (Deployment deployment = new Deployment()) {
            for (SampleFile file : sample.files()) {
                deployment.ingest(file.name(), file.bytes());
            }
            deployment.expireWatches(Deployment.NOW);

            assertThat(stored(deployment, keys(sample))).isEqualTo(truth(sample));
        }
    }

    static String stored(Deployment deployment, Map<String, String> keys) {
        return TableContents.of(deployment.tableName()).denials().stream()
                .map(stored -> line(stored.denial(), keys))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String line(Denial denial, Map<String, String> keys) {
        RemittanceFacts facts = denial.projection().facts();
        return String.join(
                " ",
                key(keys, denial.id()),
                denial.state() instanceof DenialState.Resolved resolved
                        ? resolved.outcome().name()
                        : "OPEN",
                Long.toString(denial.details().denied().cents()),
                Long.toString(facts.recovered().cents()),
                Boolean.toString(facts.takeback()),
                Objects.toString(
                        facts.firstDeniedOn() == null ? denial.details().deniedOn() : facts.firstDeniedOn()),
                "repeats " + key(keys, facts.repeatOf()),
                "copies " + key(keys, facts.duplicateOf()));
    }

    /// The generator's key of a denial, which marks one that a watch became as the product does.
    private static String key(Map<String, String> keys, @Nullable String id) {
        if (id == null) {
            return "";
        }
        String key = keys.getOrDefault(DenialId.adjudication(id), id);
        return DenialId.isOfWatch(id) ? key + "-undecided" : key;
    }

    static String truth(Sample sample) {
        return sample.denialTruths(LocalDate.of(2026, 6, 1)).stream()
                .map(TruthTest::line)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String line(DenialTruth truth) {
        return String.join(
                " ",
                truth.key(),
                truth.outcome().name(),
                Long.toString(truth.deniedCents()),
                Long.toString(truth.recoveredCents()),
                Boolean.toString(truth.takeback()),
                truth.firstDeniedOn().toString(),
                "repeats " + truth.repeatOf(),
                "copies " + truth.duplicateOf());
    }

    /// The generator's key of each adjudication by id.
    static Map<String, String> keys(Sample sample) throws IOException {
        Map<String, String> keys = new HashMap<>();
        for (SampleFile file : sample.files()) {
            try (RemittanceReader reader = RemittanceReader.of(new ByteArrayInputStream(file.bytes()))) {
                collect(reader, keys);
            }
        }
        return keys;
    }

    private static void collect(RemittanceReader reader, Map<String, String> keys) throws IOException {
        Transaction transaction = null;
        Adjudications adjudications = null;
        for (RemittanceRecord record = reader.next(); record != null; record = reader.next()) {
            if (record instanceof Transaction next) {
                transaction = next;
                adjudications = Adjudications.of(next);
            } else if (record instanceof ClaimPayment claim && transaction != null && adjudications != null) {
                String key = transaction.payer().id() + "/" + transaction.trace() + "/" + transaction.paidOn() + "/"
                        + claim.ordinal();
                keys.put(adjudications.next(claim, new Judgement.Reversal()).id(), key);
            }
        }
    }
}

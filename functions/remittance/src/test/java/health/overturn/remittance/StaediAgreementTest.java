package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.Envelopes;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Compares the reader with StAEDI on valid files.
class StaediAgreementTest {
    private static final int SEEDS = 30;

    @Test
    void aSmallFileGivesTheSameFacts() {
        byte[] file = RemittanceText.valid().getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ReadFacts.of(ReadFile.of(file))).hasSize(8).isEqualTo(StaediFacts.of(StaediRead.of(file)));
    }

    @Test
    void generatedFilesGiveTheSameFacts() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            SampleSpec spec = SampleSpec.of(seed).claims(80).envelopes(Envelopes.PLAIN);
            for (SampleFile file : Sample.of(spec).files()) {
                StaediRead staedi = StaediRead.of(file.bytes());

                assertThat(staedi.flagged()).as(file.name()).isFalse();
                assertThat(ReadFacts.of(ReadFile.of(file.bytes())))
                        .as(file.name())
                        .isEqualTo(StaediFacts.of(staedi));
            }
        }
    }

    /// StAEDI accepts neither control characters as delimiters nor Latin-1, so that these files are skipped.
    @Test
    void filesInOtherEnvelopesGiveTheSameFacts() {
        int compared = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (SampleFile file : Sample.of(SampleSpec.of(seed).claims(80)).files()) {
                StaediRead staedi = StaediRead.of(file.bytes());
                if (!staedi.flagged()) {
                    compared++;
                    assertThat(ReadFacts.of(ReadFile.of(file.bytes())))
                            .as(file.name())
                            .isEqualTo(StaediFacts.of(staedi));
                }
            }
        }
        assertThat(compared).isGreaterThan(SEEDS);
    }
}

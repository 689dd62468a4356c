package health.overturn.denials.truth;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.remittance.FileStatus;
import health.overturn.sample.SampleFile;
import health.overturn.sample.reshape.FilePacker;
import health.overturn.sample.reshape.TruncatedFile;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PartsTruthTest {
    @Test
    void aTruncatedFileKeepsOnlyItsCompleteClaims() {
        Random random = new Random(1);
        Samples.all().forEach(sample -> {
            SampleFile file = sample.files().getFirst();
            byte[] bytes = file.bytes();
            TruncatedFile cut = TruncatedFile.at(bytes, bytes.length / 4 + random.nextInt(bytes.length / 2));

            JudgedSample part = JudgedSample.of(cut.bytes());

            assertThat(part.summary().status())
                    .as(file.name())
                    .isEqualTo(cut.endsInterchange() ? FileStatus.READ : FileStatus.PARTIAL);
            assertThat(part.adjudications).as(file.name()).hasSize(cut.completeClaims());
            assertThat(part.adjudications)
                    .isEqualTo(JudgedSample.of(bytes).adjudications.subList(0, cut.completeClaims()));
        });
    }

    @Test
    void packedFilesGiveTheSameAdjudications() {
        SampleFile file = Samples.of(40).files().getFirst();
        TreeMap<String, byte[]> archive = new TreeMap<>();
        archive.put("inner.835", file.bytes());
        List<Adjudication> plain = JudgedSample.of(file.bytes()).adjudications;

        assertThat(plain).hasSizeGreaterThan(20);
        assertThat(JudgedSample.of(FilePacker.gzip(file.bytes())).adjudications).isEqualTo(plain);
        assertThat(JudgedSample.of(FilePacker.zip(archive)).adjudications).isEqualTo(plain);
    }
}

package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.remittance.reader.ReadLimits;
import health.overturn.remittance.reader.ReaderCheckpoint;
import health.overturn.remittance.reader.RemittanceReader;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.reshape.FilePacker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads a file in pieces: from a slow stream, through a small buffer, or by resuming. The records are the same as from
/// one read.
class SlicedInputTest {
    private static final ReadLimits SMALL_BUFFER =
            new ReadLimits(4096, 4 * 1024 * 1024, 9_990, 100, 5_000_000_000L, 400, 1_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 64, 1_000, 4_095, 4_096, 4_097})
    void chunksOfAnySizeGiveTheSameRecords(int maxBytes) {
        for (byte[] file : files()) {
            assertThat(ReadFile.of(new SlowInputStream(file, maxBytes), SMALL_BUFFER))
                    .isEqualTo(ReadFile.of(file));
            assertThat(ReadFile.of(new SlowInputStream(FilePacker.gzip(file), maxBytes), SMALL_BUFFER))
                    .isEqualTo(ReadFile.of(file));
        }
    }

    @Test
    void anyPositionInTheBufferGivesTheSameRecords() {
        byte[] file = RemittanceText.valid().getBytes(StandardCharsets.ISO_8859_1);
        ReadFile at0 = ReadFile.of(file);

        for (int blanks = 0; blanks < 4_200; blanks++) {
            byte[] shifted = new byte[blanks + file.length];
            Arrays.fill(shifted, 0, blanks, (byte) '\n');
            System.arraycopy(file, 0, shifted, blanks, file.length);

            ReadFile read = ReadFile.of(shifted, SMALL_BUFFER);

            assertThat(read.problems()).isEmpty();
            assertThat(read.claim().at().offset())
                    .isEqualTo(blanks + at0.claim().at().offset());
            assertThat(read.line().adjustments()).isEqualTo(at0.line().adjustments());
        }
    }

    @Test
    void readingResumesAfterAnyRecord() throws IOException {
        for (byte[] file : files()) {
            assertResumes(file);
        }
    }

    @Test
    void readingResumesAfterAnyRecordOfAFileWithProblems() throws IOException {
        String broken = RemittanceText.valid().replace("CAS*CO*45*15", "CAS*QQ*45*1O")
                + "junk\n"
                + RemittanceText.valid().replace("SE*23*0001~", "PLB*1234567893*20261231*WO*5*FB*6~")
                + RemittanceText.valid().replace("ST*835", "ST*837")
                + RemittanceText.valid().replace("~", "\n").replaceFirst("IEA.*", "");

        assertResumes(broken.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void readingResumesInsideAnArchive() throws IOException {
        byte[] file = files().getFirst();

        assertResumes(FilePacker.gzip(file));
        assertResumes(FilePacker.zip(
                new TreeMap<>(Map.of("a", file, "b", file, "c", "%PDF".getBytes(StandardCharsets.ISO_8859_1)))));
    }

    @Test
    void aCheckpointHoldsNoPatientData() throws IOException {
        try (RemittanceReader reader = RemittanceReader.of(new ByteArrayInputStream(files().getFirst()))) {
            for (RemittanceRecord next = reader.next(); next != null; next = reader.next()) {
                if (next instanceof ClaimPayment claim) {
                    assertThat(reader.checkpoint().toString())
                            .doesNotContain(claim.claimNumber().value())
                            .doesNotContain(claim.patient().memberId().value());
                }
            }
        }
    }

    private static void assertResumes(byte[] file) throws IOException {
        ReadFile expected = ReadFile.of(file);
        try (RemittanceReader reader = RemittanceReader.of(new ByteArrayInputStream(file))) {
            for (int given = 0; given <= expected.records().size(); given++) {
                assertThat(resumed(file, reader.checkpoint()))
                        .as("after %d records", given)
                        .isEqualTo(new ReadFile(
                                expected.records()
                                        .subList(given, expected.records().size()),
                                expected.summary()));
                reader.next();
            }
        }
    }

    private static ReadFile resumed(byte[] file, ReaderCheckpoint from) throws IOException {
        int offset = Math.toIntExact(from.offset());
        try (RemittanceReader reader =
                RemittanceReader.resume(new ByteArrayInputStream(file, offset, file.length - offset), from)) {
            return ReadFile.readAll(reader);
        }
    }

    private static List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        files.add(RemittanceText.valid().getBytes(StandardCharsets.ISO_8859_1));
        Sample.of(SampleSpec.of(7).claims(24)).files().stream()
                .map(SampleFile::bytes)
                .forEach(files::add);
        return files;
    }
}

package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.remittance.reader.ReadLimits;
import health.overturn.remittance.reader.RemittanceReader;
import health.overturn.sample.reshape.FilePacker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private static final byte[] VALID = RemittanceText.valid().getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void gzipReadsLikeThePlainFile() {
        assertThat(ReadFile.of(FilePacker.gzip(VALID))).isEqualTo(ReadFile.of(VALID));
    }

    @Test
    void everyEntryOfAZipIsRead() {
        ReadFile read = ReadFile.of(FilePacker.zip(new TreeMap<>(Map.of("a.835", VALID, "b.835", VALID))));

        assertThat(read.problems()).isEmpty();
        assertThat(read.claims()).hasSize(2);
        assertThat(read.claims().getLast().at().offset())
                .isEqualTo(VALID.length + read.claims().getFirst().at().offset());
    }

    @Test
    void anEntryThatIsNotARemittanceDoesNotHideTheOthers() {
        byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1);

        ReadFile first = ReadFile.of(FilePacker.zip(new TreeMap<>(Map.of("a.pdf", pdf, "b.835", VALID))));
        ReadFile last = ReadFile.of(FilePacker.zip(new TreeMap<>(Map.of("a.835", VALID, "b.pdf", pdf))));

        assertThat(List.of(first, last)).allSatisfy(read -> {
            assertThat(read.claims()).hasSize(1);
            assertThat(read.codes()).containsExactly(ProblemCode.NOT_X12);
            assertThat(read.summary().status()).isEqualTo(FileStatus.READ);
        });
    }

    @Test
    void aCompressionBombStopsAtTheLimit() {
        byte[] bomb = FilePacker.gzip(new byte[64 * 1024 * 1024]);
        byte[] zipped = FilePacker.zip(new TreeMap<>(Map.of("bomb.835", new byte[64 * 1024 * 1024])));

        assertThat(List.of(ReadFile.of(bomb), ReadFile.of(zipped))).allSatisfy(read -> {
            assertThat(read.codes()).contains(ProblemCode.ARCHIVE_TOO_LARGE);
            assertThat(read.summary().status()).isEqualTo(FileStatus.REJECTED);
        });
    }

    @Test
    void aFileThatUnpacksBeyondTheLimitIsPartial() {
        ReadLimits small = new ReadLimits(4096, 4096, 10, 10, 1_500, 1_000, 3);
        byte[] long3 = (RemittanceText.valid() + RemittanceText.valid() + RemittanceText.valid())
                .getBytes(StandardCharsets.ISO_8859_1);

        ReadFile read = ReadFile.of(FilePacker.gzip(long3), small);

        assertThat(read.codes()).contains(ProblemCode.ARCHIVE_TOO_LARGE);
        assertThat(read.claims().size()).isLessThan(3);
    }

    @Test
    void moreEntriesThanTheLimitAreReported() {
        ReadLimits two = new ReadLimits(4096, 4096, 10, 10, 1_000_000, 1_000, 2);

        ReadFile read = ReadFile.of(FilePacker.zip(new TreeMap<>(Map.of("a", VALID, "b", VALID, "c", VALID))), two);

        assertThat(read.claims()).hasSize(2);
        assertThat(read.codes()).containsExactly(ProblemCode.TOO_MANY_ENTRIES);
        assertThat(read.summary().status()).isEqualTo(FileStatus.PARTIAL);
    }

    @Test
    void aDamagedArchiveNeverThrows() {
        byte[] gzip = FilePacker.gzip(VALID);
        byte[] zip = FilePacker.zip(new TreeMap<>(Map.of("a.835", VALID)));

        for (byte[] packed : List.of(gzip, zip)) {
            for (int length = 4; length < packed.length - 100; length++) {
                ReadFile read = ReadFile.of(Arrays.copyOf(packed, length));
                assertThat(read.problems()).as("cut at %d", length).isNotEmpty();
            }
            for (int at = 4; at < packed.length; at++) {
                byte[] flipped = packed.clone();
                flipped[at] ^= 0x55;
                assertThat(ReadFile.of(flipped).summary().reason()).isNotEmpty();
            }
        }
    }

    @Test
    void anArchiveInsideAnArchiveIsRejected() {
        ReadFile read = ReadFile.of(FilePacker.gzip(FilePacker.gzip(VALID)));

        assertThat(read.summary().status()).isEqualTo(FileStatus.REJECTED);
    }

    @Test
    void aFailureOfTheStreamIsThrown() {
        byte[] gzip = FilePacker.gzip(VALID);
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(gzip, gzip.length / 2)), new FailingStream());

        assertThatThrownBy(() -> {
                    try (RemittanceReader reader = RemittanceReader.of(failing)) {
                        ReadFile.readAll(reader);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    private static final class FailingStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }
}

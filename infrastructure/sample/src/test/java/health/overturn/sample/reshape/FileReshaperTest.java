package health.overturn.sample.reshape;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.x12.SampleDelimiters;
import health.overturn.sample.x12.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class FileReshaperTest {
    private static final SampleFile FILE = Sample.of(SampleSpec.of(21)).files().get(1);
    private static final Style PIPES =
            new Style(SampleDelimiters.PIPES, StandardCharsets.UTF_8, Style.Version.V4010, 2, 2);

    @Test
    void aRewrappedFileHasDifferentBytesAndTheSamePayments() {
        byte[] file = FILE.bytes();

        byte[] other = FileReshaper.rewrap(file, PIPES);

        assertThat(other).isNotEqualTo(file).startsWith("ISA|00|".getBytes(StandardCharsets.US_ASCII));
        assertThat(content(other)).isEqualTo(content(file)).hasSizeGreaterThan(200);
    }

    @Test
    void eachPaymentCanBeAFileOfItsOwn() {
        List<byte[]> files = FileReshaper.split(FILE.bytes(), PIPES);

        assertThat(files).hasSize(FILE.truth().transactions());
        assertThat(content(FileReshaper.merge(files))).isEqualTo(content(FILE.bytes()));
    }

    @Test
    void anUncutFileHasAllItsClaims() {
        byte[] file = FILE.bytes();

        TruncatedFile cut = TruncatedFile.at(file, file.length);

        assertThat(cut.completeClaims()).isEqualTo(FILE.truth().claims());
        assertThat(cut.completePayments()).isEqualTo(FILE.truth().transactions());
    }

    @Test
    void aCutFileKeepsTheClaimsBeforeTheCut() {
        byte[] file = FILE.bytes();

        TruncatedFile cut = TruncatedFile.at(file, file.length / 2);

        assertThat(cut.bytes()).hasSize(file.length / 2);
        assertThat(cut.completeClaims()).isBetween(1, FILE.truth().claims() - 1);
        assertThat(cut.completePayments()).isBetween(1, FILE.truth().transactions() - 1);
    }

    @Test
    void aFileCutInItsHeaderHasNoClaim() {
        assertThat(TruncatedFile.at(FILE.bytes(), 50).completeClaims()).isZero();
    }

    @Test
    void packedFilesUnpackToTheSameBytes() throws IOException {
        byte[] file = FILE.bytes();
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("one.835", file);

        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(FilePacker.gzip(file)))) {
            assertThat(gzip.readAllBytes()).isEqualTo(file);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(FilePacker.zip(files)))) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry).isNotNull();
            assertThat(zip.readAllBytes()).isEqualTo(file);
        }
    }

    /// The segments between ST and SE of every payment of a file.
    private static List<List<String>> content(byte[] file) {
        return SegmentSplitter.split(file).stream()
                .filter(segment ->
                        !List.of("ISA", "GS", "ST", "SE", "GE", "IEA").contains(segment.id()))
                .map(RawSegment::elements)
                .toList();
    }
}

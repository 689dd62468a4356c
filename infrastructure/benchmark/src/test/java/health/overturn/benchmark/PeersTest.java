package health.overturn.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.benchmark.peer.EdiReader;
import health.overturn.benchmark.peer.Imsweb;
import health.overturn.benchmark.peer.Staedi;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PeersTest {
    @Test
    void staediReadsEveryFact() throws IOException {
        assertReadsEveryFact(new Staedi());
    }

    @Test
    void ediReaderReadsEveryFact() throws IOException {
        assertReadsEveryFact(new EdiReader());
    }

    @Test
    void imswebReadsEveryFact() throws IOException {
        assertReadsEveryFact(new Imsweb());
    }

    @Test
    void overturnReadsEveryFact() throws IOException {
        assertReadsEveryFact(new OverturnReader());
    }

    private static void assertReadsEveryFact(MeasuredReader reader) throws IOException {
        FingerprintCounter count = new FingerprintCounter();

        reader.read(TinyFile.open(), count);

        FileFingerprint fingerprint = count.fingerprint();
        assertThat(fingerprint)
                .isEqualTo(new FileFingerprint(1, 2, 2, 5, 5, 3, 7, 27_000, 15_500, 4_500, fingerprint.content()));
    }

    @Test
    void allReadersReadTheSameContent() throws IOException {
        long content = content(new OverturnReader());

        assertThat(content(new Staedi())).isEqualTo(content);
        assertThat(content(new EdiReader())).isEqualTo(content);
        assertThat(content(new Imsweb())).isEqualTo(content);
    }

    private static long content(MeasuredReader reader) throws IOException {
        FingerprintCounter count = new FingerprintCounter();
        reader.read(TinyFile.open(), count);
        return count.fingerprint().content();
    }
}

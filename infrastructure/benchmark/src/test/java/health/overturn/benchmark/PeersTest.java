package health.overturn.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.benchmark.peer.EdiReader;
import health.overturn.benchmark.peer.Imsweb;
import health.overturn.benchmark.peer.Staedi;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PeersTest {
    @Test
    void staediTellsEveryFact() throws IOException {
        assertAllFactsAreTold(new Staedi());
    }

    @Test
    void ediReaderTellsEveryFact() throws IOException {
        assertAllFactsAreTold(new EdiReader());
    }

    @Test
    void imswebTellsEveryFact() throws IOException {
        assertAllFactsAreTold(new Imsweb());
    }

    @Test
    void ourReaderTellsEveryFact() throws IOException {
        assertAllFactsAreTold(new OverturnReader());
    }

    private static void assertAllFactsAreTold(Contestant reader) throws IOException {
        FingerprintCounter count = new FingerprintCounter();

        reader.read(TinyFile.open(), count);

        FileFingerprint facts = count.facts();
        assertThat(facts).isEqualTo(new FileFingerprint(1, 2, 2, 5, 5, 3, 7, 27_000, 15_500, 4_500, facts.content()));
    }

    @Test
    void allReadersTellTheSameContent() throws IOException {
        long content = content(new OverturnReader());

        assertThat(content(new Staedi())).isEqualTo(content);
        assertThat(content(new EdiReader())).isEqualTo(content);
        assertThat(content(new Imsweb())).isEqualTo(content);
    }

    private static long content(Contestant reader) throws IOException {
        FingerprintCounter count = new FingerprintCounter();
        reader.read(TinyFile.open(), count);
        return count.facts().content();
    }
}

package health.overturn.sample;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.truth.FileTruth;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class BigFileTest {
    /// Writes 50,000 claims, or the number given by `-Dsample.claims`. With
    /// `-Dsample.claims=1000000 -Dtest.arguments=-Xmx64m`, the file is larger than the heap.
    @Test
    void aFileOfAnySizeIsStreamed() throws IOException {
        int claims = Integer.getInteger("sample.claims", 50_000);
        CountingStream counter = new CountingStream();

        FileTruth truth = BigFile.write(counter, 11, claims);

        assertThat(truth.claims())
                .as("claim payments: a claim that its payer splits has two")
                .isBetween(claims, claims * 102 / 100);
        assertThat(truth.balanced()).isTrue();
        assertThat(counter.bytes / claims).isBetween(400L, 600L);
        assertThat(counter.largestWrite).isLessThan(1_000_000);
        assertThat(truth.deniedClaims() * 100L / claims).isBetween(10L, 13L);
    }

    /// Counts the bytes written and the largest write.
    private static final class CountingStream extends OutputStream {
        private long bytes;
        private int largestWrite;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
            largestWrite = Math.max(largestWrite, len);
        }
    }
}

package health.overturn.sample;

import health.overturn.sample.scenario.BalanceMode;
import health.overturn.sample.truth.FileTruth;
import java.io.IOException;
import java.io.OutputStream;

/// Writes one file with any number of claims for benchmarks: common delimiters, one interchange.
public final class BigFile {
    private BigFile() {}

    /// Writes a file with at least this many claims and returns its truth.
    public static FileTruth write(OutputStream out, long seed, int claims) throws IOException {
        SampleSpec spec = SampleSpec.of(seed)
                .claims(claims)
                .files(1)
                .weeks(1)
                .envelopes(Envelopes.PLAIN)
                .balance(BalanceMode.TIE);
        return Sample.of(spec).files().getFirst().write(out);
    }
}

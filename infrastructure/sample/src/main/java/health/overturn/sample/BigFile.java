package health.overturn.sample;

import health.overturn.sample.scenario.BalanceMode;
import health.overturn.sample.truth.FileTruth;
import java.io.IOException;
import java.io.OutputStream;

/// One file of any number of claims, for benchmarks: the usual delimiters, one interchange, a claim after the other.
public final class BigFile {
    private BigFile() {}

    /// Writes so many CLPs, and says what they come to.
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

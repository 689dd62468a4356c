package health.overturn.denials.truth;

import health.overturn.sample.Envelopes;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// 200 samples that differ in seed, size, payers and style.
final class Samples {
    private Samples() {}

    static Stream<Sample> all() {
        return LongStream.rangeClosed(1, 200).mapToObj(Samples::of);
    }

    static Sample of(long seed) {
        int turn = (int) seed;
        return Sample.of(SampleSpec.of(seed)
                .claims(60 + turn)
                .files(1 + turn % 6)
                .weeks(6 + turn % 13)
                .payers(2 + turn % 11)
                .denialPercent(turn % 3 == 0 ? 60 : 12)
                .envelopes(turn % 5 == 0 ? Envelopes.PLAIN : Envelopes.VARIED));
    }
}

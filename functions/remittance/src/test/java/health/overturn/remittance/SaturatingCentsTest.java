package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaturatingCentsTest {
    @Test
    void sumsWithinTheRangeAreExact() {
        assertThat(SaturatingCents.add(150, -200)).isEqualTo(-50);
        assertThat(SaturatingCents.subtract(150, 200)).isEqualTo(-50);
    }

    @Test
    void sumsBeyondTheRangeStopAtTheLargestAmount() {
        assertThat(SaturatingCents.add(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(SaturatingCents.add(-Long.MAX_VALUE, -2)).isEqualTo(-Long.MAX_VALUE);
        assertThat(SaturatingCents.subtract(1, Long.MIN_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(SaturatingCents.subtract(-2, Long.MAX_VALUE)).isEqualTo(-Long.MAX_VALUE);
    }
}

package health.overturn.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {
    /// The text 12345678901234567890 of RFC 6238, in base 32.
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// The last six of the eight digits in RFC 6238, appendix B.
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void aCodeIsThatOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.at(Instant.ofEpochSecond(second), SECRET)).isEqualTo(code);
    }

    @Test
    void aSecretMayHavePaddingAndSmallLetters() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(OneTimeCode.at(now, "mzxw6yq="))
                .isEqualTo(OneTimeCode.at(now, "MZXW6YQ"))
                .hasSize(6);
    }
}

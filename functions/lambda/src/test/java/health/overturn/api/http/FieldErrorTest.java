package health.overturn.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeZone: is required|timeZone REQUIRED is required",
                "owners[3].payer: must be an id; got \"MARKED\"|owners[3].payer FORMAT must be an id",
                "codes.MARKED-1: unknown field; allowed: carc, rarc|codes FORMAT unknown field; allowed: carc, rarc",
                "pairs row 2: unknown column \"MARKED\"; allowed: carc|- FORMAT unknown column; allowed: carc",
                "queues.CODING: the head has left|queues.CODING FORMAT the head has left"
            })
    void anErrorOfSettingsHasNoValueAndNoNameThatTheyDoNotHave(String message, String expected) {
        FieldError error = FieldError.ofMessage(message);

        assertThat(error.field() + " " + error.rule() + " " + error.expected())
                .isEqualTo(expected.replaceFirst("^- ", " "));
    }
}

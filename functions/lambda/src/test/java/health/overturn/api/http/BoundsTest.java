package health.overturn.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2101-01-01", "+999999999-12-31", "-0001-01-01", "2026-02-30", ""})
    void aDayOutsideTheYearsIsAnError(String day) {
        assertThat(errors("{\"day\": \"" + day + "\"}"))
                .containsExactly(
                        "day: must be a day from 1900-01-01 to 2100-12-31, such as 2026-12-24; got another value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000001", "-1000000001", "9223372036854775807", "-9223372036854775808", "1e30", "0.5"})
    void anAmountOfMoreThanTenMillionDollarsIsAnError(String cents) {
        assertThat(errors("{\"cents\": " + cents + "}"))
                .containsExactly("cents: must be a whole number of cents of at most 1,000,000,000; got another value");
    }

    @Test
    void theLimitsThemselvesAreAccepted() {
        assertThat(errors("{\"day\": \"1900-01-01\", \"cents\": 1000000000}")).isEmpty();
        assertThat(errors("{\"day\": \"2100-12-31\", \"cents\": -1000000000}")).isEmpty();
    }

    @Test
    void aRangeOfMoreThanTenYearsIsRefused() {
        LocalDate from = LocalDate.of(2026, 1, 1);

        DayBounds.requireSpan(from, from.plusDays(3_660));
        assertThatThrownBy(() -> DayBounds.requireSpan(from, from.plusDays(3_661)))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("to: must be at most 3,660 days after from");
    }

    private static List<String> errors(String body) {
        try {
            JsonForm.read(body, form -> {
                form.day("day");
                return form.cents("cents");
            });
            return List.of();
        } catch (InvalidFormException invalid) {
            return invalid.errors();
        }
    }
}

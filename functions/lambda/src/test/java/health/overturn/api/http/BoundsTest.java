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
                .containsExactly("day: must be a day from 1900-01-01 to 2100-12-31, such as 2026-12-24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000001", "-1", "9223372036854775807", "-9223372036854775808", "1e30", "0.5"})
    void anAmountBelowZeroOrAboveTenMillionDollarsIsAnError(String cents) {
        assertThat(errors("{\"cents\": " + cents + "}"))
                .containsExactly("cents: must be a whole number of cents from 0 to 1,000,000,000");
    }

    @Test
    void theLimitsThemselvesAreAccepted() {
        assertThat(errors("{\"day\": \"1900-01-01\", \"cents\": 1000000000}")).isEmpty();
        assertThat(errors("{\"day\": \"2100-12-31\", \"cents\": 0}")).isEmpty();
    }

    @Test
    void aRangeOfMoreThanTenYearsOrBackwardsIsRefused() {
        LocalDate from = LocalDate.of(2026, 1, 1);

        DayBounds.requireSpan(from, from.plusDays(3_660));
        assertThatThrownBy(() -> DayBounds.requireSpan(from, from.plusDays(3_661)))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("to: must be from, or a day at most 3,660 days after it");
        assertThatThrownBy(() -> DayBounds.requireSpan(from, from.minusDays(1)))
                .isInstanceOf(BadRequestException.class);
    }

    private static List<String> errors(String body) {
        try {
            JsonForm.read(body, form -> {
                form.day("day");
                return form.cents("cents");
            });
            return List.of();
        } catch (InvalidFormException invalid) {
            return invalid.errors().stream().map(FieldError::text).toList();
        }
    }
}

package health.overturn.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    @Test
    void aQueryIsDecoded() {
        assertThat(QueryText.parse("payer=A%26B+%C3%BC&limit=2&"))
                .isEqualTo(Map.of("payer", "A&B \u00fc", "limit", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%2", "a=%zz", "a=%ff", "a=%C0%AF", "a=%00", "a=%ED%A0%80", "%=1", "a=1&a=1"})
    void aMalformedOrRepeatedParameterIsRefusedWithoutItsValue(String query) {
        assertThatThrownBy(() -> QueryText.parse(query))
                .isInstanceOf(BadRequestException.class)
                .hasMessageMatching("query: must .*")
                .hasMessageNotContaining("%");
    }

    @Test
    void aTypeIsChosenByWeightThenByOrder() {
        List<String> offered = List.of("application/json", "text/csv");

        assertThat(MediaRange.choose("", offered)).hasValue("application/json");
        assertThat(MediaRange.choose("*/*", offered)).hasValue("application/json");
        assertThat(MediaRange.choose("text/csv, */*;q=0.1", offered)).hasValue("text/csv");
        assertThat(MediaRange.choose("text/*", offered)).hasValue("text/csv");
        assertThat(MediaRange.choose("application/json;q=0.5, text/csv;q=0.9", offered))
                .hasValue("text/csv");
        assertThat(MediaRange.choose("image/png, text/csv;q=0", offered)).isEqualTo(Optional.empty());
    }
}

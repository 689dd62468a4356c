package health.overturn.denials.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Batch;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    @Test
    void anIdParsesToItsBatchAlsoIfThePayersIdHasAColon() {
        Batch batch = new Batch(new Week(LocalDate.of(2026, 12, 28)), "PAYER:1", Category.PAYER_EDIT);

        assertThat(batch.id()).isEqualTo("2026-W53:PAYER:1:PAYER_EDIT");
        assertThat(Batch.parse(batch.id())).contains(batch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-W48",
                "2026-W48:CODING",
                "2026-W99:PAYER:CODING",
                "2026-48:PAYER:CODING",
                "2026-W48:P:X"
            })
    void anIdThatNoBatchHasParsesToNothing(String id) {
        assertThat(Batch.parse(id)).isEmpty();
    }
}

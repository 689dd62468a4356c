package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Tests the denials that behavioral health practices meet most, each worked by hand: authorization, level of care,
/// therapy notes, telehealth, credentials, other payers, timely filing, protected patients.
class BehavioralHealthTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "behavioral-health.csv", delimiter = '|', numLinesToSkip = 1, emptyValue = "")
    void aPracticeIsToldWhatWentWrongWhatToDoAndWhatIsRuledOut(ArgumentsAccessor row) {
        Judgement.Denied denied = denied(claim("1")
                .filing(row.getString(4))
                .charge(row.getLong(5))
                .paid(row.getLong(6))
                .line(line(row.getLong(5))
                        .paid(row.getLong(6))
                        .adjust(row.getString(1), row.getString(2), row.getLong(7))
                        .remark(words(row.getString(3)).toArray(String[]::new))));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(row.getLong(7)));
        assertThat(denied.category()).isEqualTo(Category.valueOf(row.getString(8)));
        assertThat(denied.nextStep()).isEqualTo(row.getString(9));
        assertThat(denied.forbidden().stream().map(DenialResponse::name).toList())
                .isEqualTo(words(row.getString(10)));
    }

    private static List<String> words(String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).toList();
    }
}

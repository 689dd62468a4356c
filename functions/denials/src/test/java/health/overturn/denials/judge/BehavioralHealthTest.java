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
                .filing(text(row, 4))
                .charge(cents(row, 5))
                .paid(cents(row, 6))
                .line(line(cents(row, 5))
                        .paid(cents(row, 6))
                        .adjust(text(row, 1), text(row, 2), cents(row, 7))
                        .remark(words(text(row, 3)).toArray(String[]::new))));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(cents(row, 7)));
        assertThat(denied.category()).isEqualTo(Category.valueOf(text(row, 8)));
        assertThat(denied.nextStep()).isEqualTo(text(row, 9));
        assertThat(denied.forbidden().stream().map(DenialResponse::name).toList())
                .isEqualTo(words(text(row, 10)));
    }

    private static long cents(ArgumentsAccessor row, int column) {
        return Long.parseLong(text(row, column));
    }

    /// The text of a column; empty where the cell is.
    private static String text(ArgumentsAccessor row, int column) {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ", -1)).toList();
    }
}

package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.judged;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.ClaimBuilder;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeOverrides;
import health.overturn.denials.code.CodeTables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Tests that a practice's own rows change its judgements.
class OverrideTest {
    private static CodeTables reason(Map<String, String> row) {
        return CodeTables.standard().withOverrides(new CodeOverrides(List.of(row), List.of(), List.of()));
    }

    private static CodeTables pair(Map<String, String> row) {
        return CodeTables.standard().withOverrides(new CodeOverrides(List.of(), List.of(), List.of(row)));
    }

    private static ClaimBuilder unpaid(String carc, String... remarks) {
        return claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", carc, 10000).remark(remarks));
    }

    @Test
    void aPracticesCategoryStepAndPreventabilityReplaceTheStandardOnes() {
        CodeTables tables =
                reason(Map.of("carc", "197", "category", "PAYER_EDIT", "step", "Call the unit", "preventable", "yes"));

        Judgement.Denied denied = denied(tables, unpaid("197"));

        assertThat(denied.category()).isEqualTo(Category.PAYER_EDIT);
        assertThat(denied.nextStep()).isEqualTo("Call the unit");
        assertThat(denied.preventable()).isTrue();
    }

    @Test
    void aPracticesClassDecidesWhetherACodeDeniesAtAll() {
        assertThat(judged(reason(Map.of("carc", "197", "class", "PENDING")), unpaid("197")))
                .isInstanceOf(Judgement.Watched.class);
        assertThat(judged(reason(Map.of("carc", "197", "class", "INFO")), unpaid("197")))
                .isInstanceOf(Judgement.Settled.class);
    }

    @Test
    void aPracticesPairDecidesForARemarkThatNoTableKnows() {
        CodeTables tables = pair(Map.of("carc", "197", "rarc", "N998", "category", "CONTRACT"));

        assertThat(denied(tables, unpaid("197", "N998")).category()).isEqualTo(Category.CONTRACT);
    }

    @Test
    void aPracticeCanStopARemarkFromDeciding() {
        CodeTables every = pair(Map.of("carc", "16", "rarc", "*", "category", ""));
        CodeTables single = pair(Map.of("carc", "16", "rarc", "M62", "category", ""));

        assertThat(denied(every, unpaid("16", "M62")).category()).isEqualTo(Category.UNMAPPED);
        assertThat(denied(single, unpaid("16", "M62", "M51")).category()).isEqualTo(Category.CODING);
    }
}

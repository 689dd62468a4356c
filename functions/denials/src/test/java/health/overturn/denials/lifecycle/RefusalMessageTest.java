package health.overturn.denials.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalMessageTest {
    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyMessageSaysWhatIsTheCaseAndWhatToDo(Refusal rule) {
        assertThat(rule.message()).matches("[A-Z][^.]+\\. [A-Z][^.]+\\.");
    }
}

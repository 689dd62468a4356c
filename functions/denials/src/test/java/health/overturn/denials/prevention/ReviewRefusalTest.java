package health.overturn.denials.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewRefusalTest {
    @ParameterizedTest
    @EnumSource(ReviewRefusal.class)
    void everyMessageSaysWhatIsTheCaseAndWhatToDo(ReviewRefusal rule) {
        assertThat(rule.message()).matches("[A-Z][^.]+\\. [A-Z][^.]+\\.");
    }
}

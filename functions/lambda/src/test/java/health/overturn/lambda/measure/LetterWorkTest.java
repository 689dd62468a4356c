package health.overturn.lambda.measure;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.letter.LetterShelf;
import health.overturn.lambda.letter.Paper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LetterWorkTest {
    @Test
    void anEndedWeekHasALetterThatSaysTheSameOnBothPapers() {
        try (Measured maple = new Measured().with(0).with(1).week(2)) {
            LetterShelf letters = new LetterShelf(maple.deployment().records());
            String page = letters.find("maple", "2026-W22", Paper.HTML).orElseThrow();
            String text = letters.find("maple", "2026-W22", Paper.TXT).orElseThrow();

            assertThat(letters.weeks("maple")).containsExactly("2026-W22");
            assertThat(page).startsWith("<!DOCTYPE html>");
            assertThat(text).startsWith("Denials of maple, May 25 to May 31, 2026\n");
            for (String each : new String[] {page, text}) {
                assertThat(each).contains("Figures taken on June 2, 2026", "snapshots/2026-W22", "review of");
            }
        }
    }

    @Test
    void aDayHasNone() {
        try (Measured maple = new Measured().with(0).with(1).day(2)) {
            assertThat(new LetterShelf(maple.deployment().records()).weeks("maple"))
                    .isEmpty();
        }
    }

    @Test
    void lateFactsAndALaterWeekLeaveItAsItWasWritten() {
        try (Measured maple = new Measured().with(0).week(2)) {
            LetterShelf letters = new LetterShelf(maple.deployment().records());
            String written = letters.find("maple", "2026-W22", Paper.HTML).orElseThrow();
            maple.deployment().writeAt(Instant.parse("2026-06-02T12:00:00Z"));

            maple.with(1).week(3).week(9);

            assertThat(letters.find("maple", "2026-W22", Paper.HTML)).contains(written);
            assertThat(letters.find("maple", "2026-W23", Paper.TXT).orElseThrow())
                    .contains("Since the baseline of June 2, 2026");
            assertThat(maple.deployment().cloud().details("Letter Written"))
                    .extracting(told -> told.path("id").asText())
                    .containsExactly("maple.2026-W22.letter-written", "maple.2026-W23.letter-written");
        }
    }

    @Test
    void aWeekWithoutOneIsNotFound() {
        try (Measured maple = new Measured()) {
            assertThat(new LetterShelf(maple.deployment().records()).find("maple", "2026-W22", Paper.HTML))
                    .isEmpty();
        }
    }
}

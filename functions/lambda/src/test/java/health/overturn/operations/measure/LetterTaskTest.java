package health.overturn.operations.measure;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.operations.letter.LetterFormat;
import health.overturn.operations.letter.LetterStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LetterTaskTest {
    @Test
    void anEndedWeekHasTheSameLetterInBothFormats() {
        try (MeasuredPractice maple = new MeasuredPractice().ingest(0).ingest(1).snapshotWeek(2)) {
            LetterStore letters = new LetterStore(maple.deployment().records());
            String page = letters.find("maple", "2026-W22", LetterFormat.HTML).orElseThrow();
            String text = letters.find("maple", "2026-W22", LetterFormat.TXT).orElseThrow();

            assertThat(letters.weeks("maple")).containsExactly("2026-W22");
            assertThat(page).startsWith("<!DOCTYPE html>");
            assertThat(text).startsWith("Denials of maple, May 25 to May 31, 2026\n");
            for (String letter : new String[] {page, text}) {
                assertThat(letter).contains("Figures taken on June 2, 2026", "week 2026-W22", "Review with");
            }
        }
    }

    @Test
    void aDayHasNoLetter() {
        try (MeasuredPractice maple = new MeasuredPractice().ingest(0).ingest(1).snapshotDay(2)) {
            assertThat(new LetterStore(maple.deployment().records()).weeks("maple"))
                    .isEmpty();
        }
    }

    @Test
    void lateAdjudicationsAndALaterWeekLeaveALetterUnchanged() {
        try (MeasuredPractice maple = new MeasuredPractice().ingest(0).snapshotWeek(2)) {
            LetterStore letters = new LetterStore(maple.deployment().records());
            String written =
                    letters.find("maple", "2026-W22", LetterFormat.HTML).orElseThrow();
            maple.deployment().writeLogsAt(Instant.parse("2026-06-02T12:00:00Z"));

            maple.ingest(1).snapshotWeek(3).snapshotWeek(9);

            assertThat(letters.find("maple", "2026-W22", LetterFormat.HTML)).contains(written);
            assertThat(letters.find("maple", "2026-W23", LetterFormat.TXT).orElseThrow())
                    .contains("Figures taken on June 9, 2026")
                    .doesNotContain("baseline");
            assertThat(maple.deployment().cloud().details("Letter Written"))
                    .extracting(event -> event.path("id").asText())
                    .containsExactly("maple.2026-W22.letter-written", "maple.2026-W23.letter-written");
        }
    }

    @Test
    void aWeekWithoutALetterIsNotFound() {
        try (MeasuredPractice maple = new MeasuredPractice()) {
            assertThat(new LetterStore(maple.deployment().records()).find("maple", "2026-W22", LetterFormat.HTML))
                    .isEmpty();
        }
    }
}

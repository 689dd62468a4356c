package health.overturn.denials.letter;

import health.overturn.denials.calendar.Week;
import java.time.LocalDate;
import java.util.List;

/// What a leader reads of a week.
///
/// @param practice its id
/// @param written the practice's day on which the week's figures were taken
/// @param weeks the denials of up to thirteen weeks, this one last
/// @param ages what is open, by days from the first denial
public record Letter(
        String practice,
        Week week,
        LocalDate writtenOn,
        List<Section> sections,
        List<WeekBar> weeks,
        List<AgeBand> ages) {
    public Letter {
        sections = List.copyOf(sections);
        weeks = List.copyOf(weeks);
        ages = List.copyOf(ages);
    }

    /// An answer to one question of the reader.
    public record Section(String question, List<String> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /// A week's denials.
    ///
    /// @param rate the initial denial rate in words, or that there is no data
    public record WeekBar(Week week, long denials, String rate) {}

    /// What is open of one age.
    public record AgeBand(String days, long denials, long cents) {}

    /// When its figures were taken.
    public String figuresNote() {
        return "Figures taken on %s; compared with the four weeks before.".formatted(LetterText.day(writtenOn));
    }

    public String title() {
        return "Denials of " + practice + ", " + LetterText.week(week);
    }
}

package health.overturn.denials.letter;

import health.overturn.denials.calendar.Week;
import java.time.LocalDate;
import java.util.List;

/// The letter about a week to the practice's leader.
///
/// @param practice the practice's id
/// @param writtenOn the practice's day on which the week's figures were taken
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

    /// The answer to one question of the reader.
    public record Section(String question, List<String> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /// The denials of one week.
    ///
    /// @param rate the initial denial rate in words, or that there is no data
    public record WeekBar(Week week, long denials, String rate) {}

    /// The open denials of one age band.
    ///
    /// @param days the band in days, such as `31-60`
    public record AgeBand(String days, long denials, long cents) {}

    /// The sentence that says when the figures were taken.
    public String figuresNote() {
        return "Figures taken on %s.".formatted(LetterText.day(writtenOn));
    }

    public String title() {
        return "Denials of " + practice + ", " + LetterText.week(week);
    }
}

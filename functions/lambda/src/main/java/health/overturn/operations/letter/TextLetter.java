package health.overturn.operations.letter;

import health.overturn.denials.letter.Letter;
import health.overturn.denials.letter.LetterText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A letter as plain text, lines of at most 78 characters: the same sentences and numbers.
public final class TextLetter {
    private static final int WIDTH = 78;

    private TextLetter() {}

    public static String of(Letter letter) {
        List<String> lines = new ArrayList<>();
        lines.add(letter.title());
        lines.add("=".repeat(Math.min(WIDTH, letter.title().length())));
        lines.addAll(wrapped(letter.taken(), ""));
        for (Letter.Section section : letter.sections()) {
            lines.add("");
            lines.add(section.question());
            section.sentences().forEach(sentence -> lines.addAll(wrapped(sentence, "- ")));
        }
        lines.add("");
        lines.add("Denials a week, and the initial denial rate");
        letter.weeks()
                .forEach(week -> lines.add(String.format(
                        Locale.US,
                        "  %-20s %,8d %10s",
                        LetterText.day(week.week().monday()),
                        week.denials(),
                        week.rate())));
        lines.add("");
        lines.add("Open, by days from the first denial");
        letter.ages()
                .forEach(age -> lines.add(String.format(
                        Locale.US, "  %-20s %,8d %14s", age.days(), age.denials(), LetterText.dollars(age.cents()))));
        lines.add("");
        lines.add("Each figure and its denials: the API's snapshots/" + letter.week() + ".");
        lines.add("No patient is named here.");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> wrapped(String sentence, String mark) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(mark);
        for (String word : sentence.split(" ", -1)) {
            if (line.length() > mark.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(mark.length()));
            }
            if (line.length() > mark.length()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

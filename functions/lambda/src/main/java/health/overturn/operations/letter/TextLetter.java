package health.overturn.operations.letter;

import health.overturn.denials.letter.Letter;
import health.overturn.denials.letter.LetterText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Renders a letter as plain text with the same sentences and numbers, in lines of at most 78 characters.
public final class TextLetter {
    private static final int WIDTH = 78;

    private TextLetter() {}

    public static String render(Letter letter) {
        List<String> lines = new ArrayList<>();
        lines.add(letter.title());
        lines.add("=".repeat(Math.min(WIDTH, letter.title().length())));
        lines.addAll(wrap(letter.figuresNote(), ""));
        for (Letter.Section section : letter.sections()) {
            lines.add("");
            lines.add(section.question());
            section.sentences().forEach(sentence -> lines.addAll(wrap(sentence, "- ")));
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
        lines.add("Each figure and its denials: Figures in the console, week " + letter.week() + ".");
        lines.add("No patient is named here.");
        return String.join("\n", lines) + "\n";
    }

    static List<String> wrap(String sentence, String bullet) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(bullet);
        for (String word : sentence.split(" ", -1)) {
            if (line.length() > bullet.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(bullet.length()));
            }
            if (line.length() > bullet.length()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

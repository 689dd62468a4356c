package health.overturn.operations.letter;

import health.overturn.denials.letter.Letter;
import health.overturn.denials.letter.LetterText;
import java.util.List;

/// The open dollars by days from the first denial, a bar for each age with its numbers beside it.
final class AgesChart {
    private static final int WIDTH = 660;
    private static final int ROW = 16;
    private static final int LABEL = 70;
    private static final int LONGEST = 400;

    private AgesChart() {}

    static String of(List<Letter.AgePart> ages) {
        long most =
                Math.max(1, ages.stream().mapToLong(Letter.AgePart::cents).max().orElse(1));
        StringBuilder svg = new StringBuilder("""
                <svg role="img" aria-labelledby="ages-title ages-desc" viewBox="0 0 %d %d" width="100%%">
                <title id="ages-title">Open dollars by days from the first denial</title>
                <desc id="ages-desc">A bar for each age, its numbers beside it; the table says the same.</desc>
                """.formatted(WIDTH, ROW * ages.size()));
        for (int at = 0; at < ages.size(); at++) {
            svg.append(row(ages.get(at), at * ROW, most));
        }
        return svg.append("</svg>").toString();
    }

    private static String row(Letter.AgePart age, int top, long most) {
        long length = age.cents() * LONGEST / most;
        return """
                <text class="left" x="0" y="%d">%s days</text><rect class="bar" x="%d" y="%d" width="%d" height="11"/>
                <text class="left" x="%d" y="%d">%s, %s</text>
                """.formatted(
                        top + 11,
                        age.days(),
                        LABEL,
                        top + 2,
                        length,
                        LABEL + length + 6,
                        top + 11,
                        LetterText.dollars(age.cents()),
                        LetterText.denials(age.denials()));
    }
}

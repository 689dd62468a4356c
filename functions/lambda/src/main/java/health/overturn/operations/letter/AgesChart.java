package health.overturn.operations.letter;

import health.overturn.denials.letter.Letter;
import health.overturn.denials.letter.LetterText;
import java.util.List;

/// Draws the open dollars by age as SVG: a bar for each age band, with its numbers beside it.
final class AgesChart {
    private static final int WIDTH = 660;
    private static final int ROW_HEIGHT = 16;
    private static final int LABEL_WIDTH = 70;
    private static final int MAX_BAR_WIDTH = 400;

    private AgesChart() {}

    static String svg(List<Letter.AgeBand> ages) {
        long max =
                Math.max(1, ages.stream().mapToLong(Letter.AgeBand::cents).max().orElse(1));
        StringBuilder svg = new StringBuilder("""
                <svg role="img" aria-labelledby="ages-title ages-desc" viewBox="0 0 %d %d" width="100%%">
                <title id="ages-title">Open dollars by days from the first denial</title>
                <desc id="ages-desc">A bar for each age, its numbers beside it; the table says the same.</desc>
                """.formatted(WIDTH, ROW_HEIGHT * ages.size()));
        for (int index = 0; index < ages.size(); index++) {
            svg.append(row(ages.get(index), index * ROW_HEIGHT, max));
        }
        return svg.append("</svg>").toString();
    }

    private static String row(Letter.AgeBand age, int top, long max) {
        long length = age.cents() * MAX_BAR_WIDTH / max;
        return """
                <text class="left" x="0" y="%d">%s days</text><rect class="bar" x="%d" y="%d" width="%d" height="11"/>
                <text class="left" x="%d" y="%d">%s, %s</text>
                """.formatted(
                        top + 11,
                        age.days(),
                        LABEL_WIDTH,
                        top + 2,
                        length,
                        LABEL_WIDTH + length + 6,
                        top + 11,
                        LetterText.dollars(age.cents()),
                        LetterText.denials(age.denials()));
    }
}

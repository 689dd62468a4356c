package health.overturn.operations.letter;

import health.overturn.denials.letter.Letter;
import health.overturn.denials.letter.LetterText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Renders a letter as one printed page of HTML that loads nothing from elsewhere.
///
/// A screen reader reads it in the order in which it is seen. Tables repeat the charts for people who do not see
/// them.
public final class HtmlLetter {
    /// The color of text.
    static final String INK = "#1a1a1a";
    /// The color of bars and headings.
    static final String BLUE = "#1f4e79";
    /// The color of captions and notes.
    static final String GREY = "#4d4d4d";
    static final String PAPER = "#ffffff";

    private static final String STYLE = """
            @page { size: auto; margin: 12mm 14mm; }
            body { margin: 0 auto; max-width: 182mm; background: %s; color: %s;
              font: 9.6pt/1.32 "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
            h1 { font-size: 16pt; line-height: 1.15; margin: 0; color: %s; }
            h2 { font-size: 10.6pt; margin: 6.5pt 0 1.5pt; color: %s; }
            p { margin: 0; }
            p.when, figcaption, footer { color: %s; font-size: 8.6pt; }
            ul { margin: 0; padding-left: 12pt; }
            figure { margin: 5pt 0 0; break-inside: avoid; }
            svg { display: block; }
            svg text { font-size: 9.5px; text-anchor: middle; fill: %s; }
            svg text.left { text-anchor: start; }
            svg .bar { fill: %s; }
            footer { margin-top: 6pt; border-top: 0.5pt solid %s; padding-top: 3pt; }
            .aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%%);
              white-space: nowrap; }
            """.formatted(PAPER, INK, BLUE, BLUE, GREY, INK, BLUE, GREY);

    private HtmlLetter() {}

    public static String render(Letter letter) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p class="when">%s</p>
                %s%s%s%s</main>
                <footer><p>Each figure and its denials: Figures in the console, week %s. No patient is named here.</p></footer>
                </body>
                </html>
                """.formatted(
                        HtmlEscaper.escape(letter.title()),
                        STYLE,
                        HtmlEscaper.escape(letter.title()),
                        HtmlEscaper.escape(letter.figuresNote()),
                        sections(letter.sections().subList(0, 1)),
                        weeks(letter.weeks()),
                        sections(letter.sections().subList(1, letter.sections().size())),
                        ages(letter.ages()),
                        letter.week());
    }

    private static String sections(List<Letter.Section> sections) {
        return sections.stream().map(HtmlLetter::section).collect(Collectors.joining());
    }

    private static String section(Letter.Section section) {
        return "<section>\n<h2>%s</h2>\n<ul>\n%s</ul>\n</section>\n"
                .formatted(
                        HtmlEscaper.escape(section.question()),
                        section.sentences().stream()
                                .map(sentence -> "<li>" + HtmlEscaper.escape(sentence) + "</li>\n")
                                .collect(Collectors.joining()));
    }

    private static String weeks(List<Letter.WeekBar> weeks) {
        return figure(
                WeeksChart.svg(weeks),
                "Denials a week, with the initial denial rate and the week's Monday",
                table(
                        "Denials by week",
                        List.of("Week of", "Denials", "Initial denial rate"),
                        weeks,
                        week -> List.of(
                                LetterText.day(week.week().monday()), "%,d".formatted(week.denials()), week.rate())));
    }

    private static String ages(List<Letter.AgeBand> ages) {
        return figure(
                AgesChart.svg(ages),
                "Open dollars by days from the first denial",
                table(
                        "Open by age",
                        List.of("Days", "Denials", "Dollars"),
                        ages,
                        age -> List.of(age.days(), "%,d".formatted(age.denials()), LetterText.dollars(age.cents()))));
    }

    private static String figure(String chart, String caption, String table) {
        return "<figure>\n%s\n<figcaption>%s</figcaption>\n%s</figure>\n".formatted(chart, caption, table);
    }

    private static <T> String table(
            String caption, List<String> columns, List<T> rows, Function<T, List<String>> cells) {
        String head = columns.stream()
                .map(column -> "<th scope=\"col\">" + column + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream().map(row -> row(cells.apply(row))).collect(Collectors.joining());
        return "<div class=\"aloud\"><table><caption>%s</caption><thead><tr>%s</tr></thead><tbody>%s</tbody></table></div>\n"
                .formatted(caption, head, body);
    }

    private static String row(List<String> cells) {
        String rest = cells.stream()
                .skip(1)
                .map(cell -> "<td>" + HtmlEscaper.escape(cell) + "</td>")
                .collect(Collectors.joining());
        return "<tr><th scope=\"row\">" + HtmlEscaper.escape(cells.getFirst()) + "</th>" + rest + "</tr>";
    }
}

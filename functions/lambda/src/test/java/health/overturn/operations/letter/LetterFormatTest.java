package health.overturn.operations.letter;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.letter.Letter;
import health.overturn.denials.letter.LetterFacts;
import health.overturn.denials.letter.LetterText;
import health.overturn.denials.letter.LetterWriter;
import health.overturn.denials.letter.SnapshotBuilder;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.metric.TrendDirection;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LetterFormatTest {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Letter letter = LetterWriter.write(facts("maple"));

    @Test
    void bothFormatsContainEverySentenceAndEveryNumber() throws Exception {
        String html = SPACES.matcher(
                        parsed(HtmlLetter.render(letter)).getDocumentElement().getTextContent())
                .replaceAll(" ");
        String text = SPACES.matcher(TextLetter.render(letter)).replaceAll(" ");

        for (Letter.Section section : letter.sections()) {
            assertThat(html).contains(section.question());
            assertThat(text).contains(section.question());
            assertThat(section.sentences()).allSatisfy(sentence -> {
                assertThat(html).contains(sentence);
                assertThat(text).contains(sentence);
            });
        }
        assertThat(letter.weeks()).hasSize(13).allSatisfy(week -> {
            assertThat(html).contains(LetterText.day(week.week().monday()) + week.denials() + week.rate());
            assertThat(text).contains(LetterText.day(week.week().monday()) + " " + week.denials() + " " + week.rate());
        });
        assertThat(letter.ages()).hasSize(4).allSatisfy(age -> {
            assertThat(html).contains(age.days() + age.denials() + LetterText.dollars(age.cents()));
            assertThat(text).contains(age.days() + " " + age.denials() + " " + LetterText.dollars(age.cents()));
        });
    }

    @Test
    void aChartIsAnImageWithATitleADescriptionAndATable() throws Exception {
        Document page = parsed(HtmlLetter.render(letter));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(2);
        assertThat(page.getElementsByTagName("desc").getLength()).isEqualTo(2);
        assertThat(page.getElementsByTagName("caption").getLength()).isEqualTo(2);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(HtmlLetter.render(letter)).doesNotContain("http", "url(", "@import");
    }

    @Test
    void aPracticeNameWithMarkupIsEscaped() throws Exception {
        String html = HtmlLetter.render(LetterWriter.write(facts("<script>\"'&")));

        assertThat(html).contains("&lt;script&gt;&quot;&#39;&amp;").doesNotContain("<script>");
        assertThat(parsed(html).getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo("Denials of <script>\"'&, June 1 to June 7, 2026");
    }

    @Test
    void aLineOfTextHasAtMost78Characters() {
        assertThat(TextLetter.render(letter).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
    }

    @Test
    void everyColorHasEnoughContrast() {
        assertThat(List.of(HtmlLetter.INK, HtmlLetter.BLUE, HtmlLetter.GREY))
                .allSatisfy(
                        colour -> assertThat(contrast(colour, HtmlLetter.PAPER)).isGreaterThan(4.5));
    }

    private static LetterFacts facts(String practice) {
        List<Snapshot> earlier = IntStream.rangeClosed(1, 15)
                .mapToObj(back -> week(16 - back, 20 + back))
                .toList();
        return new LetterFacts(practice, week(0, 41), earlier, Optional.empty(), List.of(), List.of());
    }

    private static Snapshot week(int back, long denials) {
        return new SnapshotBuilder()
                .whole(Metric.DENIALS, denials)
                .ratio(Metric.INITIAL_DENIAL_RATE, denials, 300)
                .part(Metric.OPEN, new DimensionValue(Dimension.AGE, "0-30"), 25)
                .part(Metric.OPEN_DOLLARS, new DimensionValue(Dimension.AGE, "0-30"), 1_234_500)
                .part(Metric.OPEN, new DimensionValue(Dimension.AGE, "90+"), 3)
                .part(Metric.OPEN_DOLLARS, new DimensionValue(Dimension.AGE, "90+"), 99_000)
                .build(back, denials, 20, TrendDirection.RISING);
    }

    private static Document parsed(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    /// The contrast ratio as WCAG 2 defines it.
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

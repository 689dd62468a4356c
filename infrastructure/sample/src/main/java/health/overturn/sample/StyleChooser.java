package health.overturn.sample;

import health.overturn.sample.payer.SeededRandom;
import health.overturn.sample.x12.SampleDelimiters;
import health.overturn.sample.x12.Style;
import health.overturn.sample.x12.Style.Version;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Chooses the style of each interchange of a file. All interchanges of a file have the same charset.
final class StyleChooser {
    private static final List<SampleDelimiters> DELIMITERS = List.of(
            SampleDelimiters.USUAL,
            SampleDelimiters.USUAL,
            SampleDelimiters.LINES,
            SampleDelimiters.WINDOWS_LINES,
            SampleDelimiters.PIPES,
            SampleDelimiters.CARETS,
            SampleDelimiters.CONTROLS,
            SampleDelimiters.NEWLINE,
            SampleDelimiters.RETURN_AND_NEWLINE);

    private final Envelopes envelopes;
    private final SeededRandom random;
    private final Charset charset;

    StyleChooser(SampleSpec spec, int file) {
        this.envelopes = spec.envelopes();
        this.random = SeededRandom.of(spec.seed(), "styles", file);
        this.charset = random.oneOf(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
    }

    Style next() {
        return switch (envelopes) {
            case PLAIN -> Style.PLAIN;
            case VARIED ->
                new Style(
                        random.pick(DELIMITERS),
                        charset,
                        random.chance(12) ? Version.V4010 : Version.V5010,
                        random.oneOf(1, 2, 5, 100),
                        random.oneOf(1, 1, 2, 3));
        };
    }
}

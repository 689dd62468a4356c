package health.overturn.lambda.letter;

import health.overturn.denials.letter.HtmlLetter;
import health.overturn.denials.letter.Letter;
import health.overturn.denials.letter.TextLetter;
import java.util.Locale;

/// What a letter is written on.
public enum Paper {
    /// Fit for print and for screen readers.
    HTML("text/html; charset=utf-8"),
    /// Fit for a mail.
    TXT("text/plain; charset=utf-8");

    private final String contentType;

    Paper(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    String end() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    String of(Letter letter) {
        return switch (this) {
            case HTML -> HtmlLetter.of(letter);
            case TXT -> TextLetter.of(letter);
        };
    }
}

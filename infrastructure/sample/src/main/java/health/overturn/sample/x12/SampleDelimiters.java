package health.overturn.sample.x12;

/// The delimiters of an interchange.
///
/// @param repetition ISA11; version 4010 has a literal `U` there
/// @param terminator the segment terminator
/// @param lineBreak the text after each terminator: nothing, `\n` or `\r\n`
public record SampleDelimiters(char element, char component, char repetition, char terminator, String lineBreak) {
    public static final SampleDelimiters USUAL = new SampleDelimiters('*', ':', '^', '~', "");
    public static final SampleDelimiters LINES = new SampleDelimiters('*', ':', '^', '~', "\n");
    public static final SampleDelimiters WINDOWS_LINES = new SampleDelimiters('*', ':', '^', '~', "\r\n");
    public static final SampleDelimiters PIPES = new SampleDelimiters('|', '>', '!', '~', "");
    public static final SampleDelimiters CARETS = new SampleDelimiters('^', '<', '{', '~', "\n");
    public static final SampleDelimiters CONTROLS =
            new SampleDelimiters((char) 0x1D, (char) 0x1F, (char) 0x1C, (char) 0x1E, "");
    public static final SampleDelimiters NEWLINE = new SampleDelimiters('*', ':', '^', '\n', "");
    public static final SampleDelimiters RETURN_AND_NEWLINE = new SampleDelimiters('|', ':', '^', '\r', "\n");
}

package health.overturn.operations.letter;

import health.overturn.denials.packet.AppealPacket;
import health.overturn.denials.packet.PacketField;
import health.overturn.denials.packet.PacketLine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Renders the packet of an appeal for print: the letter, then the checklist on a page of its own. It loads nothing
/// from elsewhere.
public final class HtmlPacket {
    private static final String STYLE = """
            @page { size: auto; margin: 18mm 20mm; }
            body { margin: 0 auto; max-width: 170mm; background: %s; color: %s;
              font: 11pt/1.45 "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
            h1 { font-size: 14pt; margin: 14pt 0 6pt; }
            h2 { font-size: 11pt; margin: 12pt 0 3pt; }
            dl { display: grid; grid-template-columns: max-content auto; gap: 2pt 12pt; margin: 0; }
            dt { color: %s; }
            dd { margin: 0; overflow-wrap: anywhere; }
            table { border-collapse: collapse; width: 100%%; margin: 8pt 0; }
            th, td { border-bottom: 0.5pt solid %s; padding: 2pt 6pt 2pt 0; text-align: left; }
            td.n, th.n { text-align: right; }
            .blank { border-bottom: 0.8pt solid %s; color: %s; padding-right: 30mm; }
            aside { break-before: page; border-top: 0.5pt solid %s; margin-top: 20pt; }
            aside li { list-style: "\\2610  "; }
            """.formatted(
                    HtmlLetter.PAPER,
                    HtmlLetter.INK,
                    HtmlLetter.GREY,
                    HtmlLetter.GREY,
                    HtmlLetter.INK,
                    HtmlLetter.GREY,
                    HtmlLetter.GREY);

    private HtmlPacket() {}

    public static String render(AppealPacket packet) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width"/>
                <title>Appeal packet</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <p>%s</p>
                %s<h1>%s</h1>
                %s%s<h2>What was denied</h2>
                %s<h2>What we ask, and why</h2>
                <ol>
                %s</ol>
                %s%s</main>
                <aside>
                <h2>Enclose</h2>
                %s<h2>Before it goes out</h2>
                %s</aside>
                </body>
                </html>
                """.formatted(
                        STYLE,
                        packet.day(),
                        fields(packet.addressee()),
                        HtmlEscaper.escape(packet.title()),
                        fields(packet.identification()),
                        lines(packet.lines()),
                        list(packet.denied().stream()),
                        each(packet.arguments(), HtmlPacket::argument),
                        each(packet.closing(), sentence -> "<p>" + HtmlEscaper.escape(sentence) + "</p>\n"),
                        fields(packet.signature()),
                        list(packet.checklist().stream().map(TextPacket::line)),
                        list(packet.cautions().stream()));
    }

    private static <T> String each(List<T> all, Function<T, String> one) {
        return all.stream().map(one).collect(Collectors.joining());
    }

    private static String list(Stream<String> sentences) {
        return sentences
                .map(sentence -> "<li>" + HtmlEscaper.escape(sentence) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    private static String argument(AppealPacket.Argument argument) {
        return "<li>" + HtmlEscaper.escape(argument.sentence()) + "\n" + fields(argument.blanks()) + "</li>\n";
    }

    private static String fields(List<PacketField> fields) {
        return fields.isEmpty() ? "" : "<dl>\n" + each(fields, HtmlPacket::field) + "</dl>\n";
    }

    private static String field(PacketField field) {
        String value = field.value();
        return "<dt>%s</dt><dd>%s</dd>\n"
                .formatted(
                        HtmlEscaper.escape(field.label()),
                        value == null ? "<span class=\"blank\">to be filled in</span>" : HtmlEscaper.escape(value));
    }

    private static String lines(List<PacketLine> lines) {
        return lines.isEmpty() ? "" : """
                <table>
                <thead><tr><th class="n" scope="col">Line</th><th scope="col">Procedure</th>\
                <th class="n" scope="col">Units</th><th scope="col">Service</th>\
                <th class="n" scope="col">Charge</th><th class="n" scope="col">Paid</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(each(lines, HtmlPacket::line));
    }

    private static String line(PacketLine line) {
        return "<tr><td class=\"n\">%s</td><td>%s</td><td class=\"n\">%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>\n"
                .formatted(
                        HtmlEscaper.escape(line.number()),
                        HtmlEscaper.escape(line.procedure()),
                        HtmlEscaper.escape(line.units()),
                        HtmlEscaper.escape(line.serviceFrom()),
                        HtmlEscaper.escape(line.charge()),
                        HtmlEscaper.escape(line.paid()));
    }
}

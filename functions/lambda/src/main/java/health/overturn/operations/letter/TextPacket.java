package health.overturn.operations.letter;

import health.overturn.denials.packet.AppealPacket;
import health.overturn.denials.packet.ChecklistItem;
import health.overturn.denials.packet.PacketField;
import java.util.ArrayList;
import java.util.List;

/// Renders the packet of an appeal as plain text, in lines of at most 78 characters where its values allow it.
public final class TextPacket {
    private TextPacket() {}

    public static String render(AppealPacket packet) {
        List<String> lines = new ArrayList<>();
        lines.add(packet.day().toString());
        packet.addressee().forEach(field -> lines.addAll(TextLetter.wrap(line(field), "")));
        lines.add("");
        lines.add(packet.title());
        lines.add("=".repeat(packet.title().length()));
        packet.identification().forEach(field -> lines.addAll(TextLetter.wrap(line(field), "  ")));
        if (!packet.lines().isEmpty()) {
            lines.add("");
            lines.add("  Line  Procedure             Units  Service        Charge        Paid");
            packet.lines()
                    .forEach(line -> lines.add("  %-5s %-20s %6s  %-10s %10s  %10s"
                            .formatted(
                                    line.number(),
                                    line.procedure(),
                                    line.units(),
                                    line.serviceFrom(),
                                    line.charge(),
                                    line.paid())));
        }
        section(lines, "What was denied", packet.denied());
        lines.add("");
        lines.add("What we ask, and why");
        int number = 1;
        for (AppealPacket.Argument argument : packet.arguments()) {
            lines.addAll(TextLetter.wrap(argument.sentence(), number++ + ". "));
            argument.blanks().forEach(blank -> lines.addAll(TextLetter.wrap(blank.text(), "   ")));
        }
        lines.add("");
        packet.closing().forEach(sentence -> lines.addAll(TextLetter.wrap(sentence, "")));
        lines.add("");
        packet.signature().forEach(field -> lines.addAll(TextLetter.wrap(field.text(), "")));
        lines.add("");
        lines.add("-".repeat(40) + " not a part of the letter");
        lines.add("Enclose");
        packet.checklist().forEach(item -> lines.addAll(TextLetter.wrap(line(item), "[ ] ")));
        section(lines, "Before it goes out", packet.cautions());
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String title, List<String> sentences) {
        lines.add("");
        lines.add(title);
        sentences.forEach(sentence -> lines.addAll(TextLetter.wrap(sentence, "- ")));
    }

    private static String line(PacketField field) {
        return field.isBlank() ? field.text() : field.label() + ": " + field.text();
    }

    static String line(ChecklistItem item) {
        String weight = item.demanded() ? "the payer demands it" : item.required() ? "required" : "helps";
        return item.what() + " (" + weight + ").";
    }
}

package health.overturn.benchmark.peer;

import health.overturn.remittance.Envelope;
import health.overturn.remittance.Position;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/// Turns EDIReader's events into segments. The envelope comes in attributes, all else in elements.
final class SaxEvents extends DefaultHandler {
    private final RecordAssembler assembler;
    private final PeerSegment segment = new PeerSegment();
    private boolean isRead;
    private boolean inSender;
    private int element;
    private int component;
    private String sender = "";
    private String receiver = "";
    private @Nullable Attributes interchange;

    SaxEvents(RecordAssembler assembler) {
        this.assembler = assembler;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        switch (name) {
            case "element" -> {
                element = isRead ? position(attributes.getValue(0)) : 0;
                component = 1;
            }
            case "subelement" -> component = isRead ? Integer.parseInt(attributes.getValue(0)) : 0;
            case "segment" -> isRead = segment.begin(attributes.getValue(0));
            default -> startEnvelope(name, attributes);
        }
    }

    /// Returns the last two digits of an id such as CLP07.
    private static int position(String id) {
        int end = id.length();
        return (id.charAt(end - 2) - '0') * 10 + id.charAt(end - 1) - '0';
    }

    private void startEnvelope(String name, Attributes attributes) {
        switch (name) {
            case "interchange" -> {
                interchange = new AttributesImpl(attributes);
                segment.begin("ISA");
            }
            case "sender" -> inSender = true;
            case "receiver" -> inSender = false;
            case "address" -> setAddress(value(attributes, "Id"));
            case "group" -> {
                segment.begin("GS");
                assembler.interchange(envelope(attributes));
            }
            case "transaction" -> {
                segment.begin("ST");
                assembler.begin(new Position(segment.ordinal(), 0), value(attributes, "Control"));
            }
            default -> {}
        }
    }

    private void setAddress(String id) {
        if (inSender) {
            sender = id.strip();
        } else {
            receiver = id.strip();
        }
    }

    private Envelope envelope(Attributes group) {
        Attributes outer = interchange;
        if (outer == null) {
            throw new IllegalStateException("EDIReader: a group came before its interchange");
        }
        return new Envelope(
                sender,
                receiver,
                PeerValues.date(value(outer, "Date")),
                value(outer, "Control"),
                value(outer, "TestIndicator").equals("T"),
                value(group, "Control"),
                value(group, "StandardVersion"));
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value;
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (isRead) {
            segment.put(element, component, new String(text, start, length));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        switch (name) {
            case "segment" -> {
                if (isRead) {
                    assembler.accept(segment);
                }
            }
            case "transaction" -> {
                segment.begin("SE");
                assembler.finish();
            }
            default -> {}
        }
    }
}

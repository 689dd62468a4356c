package health.overturn.benchmark.peer;

import health.overturn.benchmark.MeasuredReader;
import health.overturn.remittance.RemittanceRecord;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// StAEDI by pull events, without a transaction schema and without checks of the envelope.
public final class Staedi implements MeasuredReader {
    private final EDIInputFactory factory = EDIInputFactory.newFactory();

    public Staedi() {
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
    }

    @Override
    public String name() {
        return "StAEDI";
    }

    @Override
    public void read(InputStream file, Consumer<RemittanceRecord> records) throws IOException {
        try (EDIStreamReader reader = factory.createEDIStreamReader(file, "UTF-8")) {
            new Events(reader, new RecordAssembler(records)).readAll();
        } catch (EDIStreamException e) {
            throw new IOException("StAEDI could not read the file", e);
        }
    }

    /// Counts element positions itself, because the reader's location costs more.
    private static final class Events {
        private final EDIStreamReader reader;
        private final RecordAssembler assembler;
        private final PeerSegment segment = new PeerSegment();
        private boolean isRead;
        private int element;
        private int component;

        Events(EDIStreamReader reader, RecordAssembler assembler) {
            this.reader = reader;
            this.assembler = assembler;
        }

        void readAll() throws EDIStreamException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_SEGMENT -> beginSegment();
                    case ELEMENT_DATA -> readElement();
                    case START_COMPOSITE -> {
                        element++;
                        component = 1;
                    }
                    case END_COMPOSITE -> component = 0;
                    case END_SEGMENT -> finishSegment();
                    default -> {}
                }
            }
        }

        private void beginSegment() {
            isRead = segment.begin(reader.getText());
            element = 0;
            component = 0;
        }

        private void readElement() {
            if (component == 0) {
                element++;
            }
            if (isRead && reader.getTextLength() > 0) {
                segment.put(element, component == 0 ? 1 : component, reader.getText());
            }
            if (component > 0) {
                component++;
            }
        }

        private void finishSegment() {
            if (isRead) {
                assembler.accept(segment);
            }
        }
    }
}

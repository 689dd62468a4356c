package health.overturn.benchmark.peer;

import com.berryworks.edireader.EDIReader;
import com.berryworks.edireader.EDIReaderFactory;
import health.overturn.benchmark.MeasuredReader;
import health.overturn.remittance.RemittanceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// BerryWorks' EDIReader, which returns an 835 as SAX events. Each interchange needs its own reader.
public final class EdiReader implements MeasuredReader {
    @Override
    public String name() {
        return "EDIReader";
    }

    @Override
    public void read(InputStream file, Consumer<RemittanceRecord> records) throws IOException {
        InputSource source = new InputSource(new InputStreamReader(file, StandardCharsets.UTF_8));
        SaxEvents events = new SaxEvents(new RecordAssembler(records));
        char[] buffered = new char[0];
        try {
            EDIReader reader = EDIReaderFactory.createEDIReader(source, buffered);
            while (reader != null) {
                reader.setContentHandler(events);
                reader.parse(source);
                buffered = reader.getTokenizer().getBuffered();
                reader = EDIReaderFactory.createEDIReader(source, buffered);
            }
        } catch (SAXException e) {
            throw new IOException("EDIReader could not read the file", e);
        }
    }
}

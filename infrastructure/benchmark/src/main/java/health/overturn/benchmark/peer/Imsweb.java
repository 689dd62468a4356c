package health.overturn.benchmark.peer;

import com.imsweb.x12.Element;
import com.imsweb.x12.Loop;
import com.imsweb.x12.Segment;
import com.imsweb.x12.reader.X12Reader;
import health.overturn.benchmark.MeasuredReader;
import health.overturn.remittance.RemittanceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// The x12-parser of IMS, which reads the whole file into loops before it returns a record.
public final class Imsweb implements MeasuredReader {
    @Override
    public String name() {
        return "imsweb";
    }

    @Override
    public void read(InputStream file, Consumer<RemittanceRecord> records) throws IOException {
        X12Reader reader = new X12Reader(X12Reader.FileType.ANSI835_5010_X221, file, StandardCharsets.UTF_8);
        if (!reader.getFatalErrors().isEmpty()) {
            throw new IOException("imsweb could not read the file");
        }
        Loops loops = new Loops(new RecordAssembler(records));
        reader.getLoops().forEach(loops::accept);
    }

    /// Visits the segments of a loop in the order of the file: its own before its inner loops, and trailers last.
    private static final class Loops {
        private final RecordAssembler assembler;
        private final PeerSegment segment = new PeerSegment();

        Loops(RecordAssembler assembler) {
            this.assembler = assembler;
        }

        void accept(Loop loop) {
            loop.getSegments().stream()
                    .filter(loopSegment -> !isTrailer(loopSegment))
                    .forEach(this::accept);
            loop.getLoops().forEach(this::accept);
            loop.getSegments().stream().filter(Loops::isTrailer).forEach(this::accept);
        }

        private static boolean isTrailer(Segment segment) {
            return switch (segment.getId()) {
                case "SE", "GE", "IEA" -> true;
                default -> false;
            };
        }

        private void accept(Segment source) {
            if (!segment.begin(source.getId())) {
                return;
            }
            List<Element> elements = source.getElements();
            for (int i = 0; i < elements.size(); i++) {
                List<String> components = elements.get(i).getSubValues();
                for (int j = 0; j < components.size(); j++) {
                    segment.put(i + 1, j + 1, components.get(j));
                }
            }
            assembler.accept(segment);
        }
    }
}

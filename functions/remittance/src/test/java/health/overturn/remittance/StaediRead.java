package health.overturn.remittance;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A file as StAEDI reads it, without a schema.
///
/// @param segments the elements of each segment, the id first, components joined by `:`
/// @param flagged whether StAEDI threw or reported an error
record StaediRead(List<List<String>> segments, boolean flagged) {
    static StaediRead of(byte[] file) {
        List<List<String>> segments = new ArrayList<>();
        boolean flagged = false;
        try (EDIStreamReader reader =
                EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(file))) {
            while (reader.hasNext()) {
                flagged |= accept(reader, segments);
            }
        } catch (EDIStreamException | RuntimeException e) {
            flagged = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StaediRead(segments, flagged);
    }

    private static boolean accept(EDIStreamReader reader, List<List<String>> segments) throws EDIStreamException {
        switch (reader.next()) {
            case START_SEGMENT -> segments.add(new ArrayList<>(List.of(reader.getText())));
            case ELEMENT_DATA -> element(reader, segments.getLast());
            case START_COMPOSITE -> segments.getLast().add("");
            case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> {
                return true;
            }
            default -> {}
        }
        return false;
    }

    private static void element(EDIStreamReader reader, List<String> segment) {
        int component = reader.getLocation().getComponentPosition();
        if (component < 1) {
            segment.add(reader.getText());
        } else {
            String before = component == 1 ? "" : segment.getLast() + ":";
            segment.set(segment.size() - 1, before + reader.getText());
        }
    }
}

package health.overturn.sample.reshape;

import health.overturn.sample.x12.InterchangeWriter;
import health.overturn.sample.x12.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Changes the bytes of a file without changing its payments.
public final class FileReshaper {
    private static final int OTHER_CONTROL = 770_001;

    private FileReshaper() {}

    /// The same payments in another envelope, with other delimiters and control numbers. The style's charset is
    /// ignored: characters keep their bytes.
    public static byte[] rewrap(byte[] file, Style style) {
        return wrap(PaymentSegments.allIn(file), style);
    }

    /// Splits a file into one file for each payment.
    public static List<byte[]> split(byte[] file, Style style) {
        List<byte[]> files = new ArrayList<>();
        for (PaymentSegments payment : PaymentSegments.allIn(file)) {
            files.add(wrap(List.of(payment), style));
        }
        return files;
    }

    /// Joins files into one; each keeps its interchanges.
    public static byte[] merge(List<byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] wrap(List<PaymentSegments> payments, Style style) {
        Style withBytesKept = new Style(
                style.delimiters(),
                StandardCharsets.ISO_8859_1,
                style.version(),
                style.paymentsPerGroup(),
                style.groupsPerInterchange());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InterchangeWriter interchanges = new InterchangeWriter(out, () -> withBytesKept, OTHER_CONTROL)) {
            for (PaymentSegments payment : payments) {
                interchanges.writePayment(payment.date(), payment::writeTo);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

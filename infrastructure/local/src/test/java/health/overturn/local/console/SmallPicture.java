package health.overturn.local.console;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// A picture of a page in its sixteen most frequent colours, which is a third of the size.
final class SmallPicture {
    private static final int COLOURS = 16;
    private static final int BITS = 4;

    private SmallPicture() {}

    /// Returns a PNG of the same picture.
    static byte[] of(byte[] png) throws IOException {
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(png));
        int[] palette = palette(large);
        BufferedImage small = new BufferedImage(
                large.getWidth(),
                large.getHeight(),
                BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(BITS, COLOURS, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < large.getHeight(); y++) {
            for (int x = 0; x < large.getWidth(); x++) {
                small.setRGB(x, y, nearest.computeIfAbsent(large.getRGB(x, y), colour -> nearest(palette, colour)));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return out.toByteArray();
    }

    /// The most frequent colours that differ from those before them enough to be seen.
    private static int[] palette(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        List<Integer> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        int[] palette = new int[COLOURS];
        int size = 0;
        for (int least = 1_200; size < COLOURS && least >= 0; least -= 400) {
            for (int colour : frequent) {
                if (size < COLOURS && isNew(palette, size, colour, least)) {
                    palette[size++] = colour;
                }
            }
        }
        return palette;
    }

    private static boolean isNew(int[] palette, int size, int colour, int least) {
        for (int index = 0; index < size; index++) {
            if (distance(palette[index], colour) <= least) {
                return false;
            }
        }
        return true;
    }

    private static int nearest(int[] palette, int colour) {
        int best = palette[0];
        for (int each : palette) {
            if (distance(each, colour) < distance(best, colour)) {
                best = each;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
